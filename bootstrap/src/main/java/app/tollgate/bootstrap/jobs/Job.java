package app.tollgate.bootstrap.jobs;

import org.springframework.context.SmartLifecycle;
import reactor.core.Disposable;
import reactor.core.Disposables;

/// Work that begins with the service, goes on by itself, and is cut off where it is when the service ends: whatever it
/// does, another turn or another instance goes on with it.
public abstract class Job implements SmartLifecycle {

    private volatile Disposable work = Disposables.disposed();

    /// Begins the work. A failure of one round must not be its end.
    protected abstract Disposable begin();

    @Override
    public final void start() {
        work = begin();
    }

    @Override
    public final void stop() {
        work.dispose();
    }

    @Override
    public final boolean isRunning() {
        return !work.isDisposed();
    }
}
