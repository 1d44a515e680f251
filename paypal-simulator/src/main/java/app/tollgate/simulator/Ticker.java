package app.tollgate.simulator;

import java.time.Duration;

/// With a running clock, does what has become due every half second.
final class Ticker implements AutoCloseable {

    private static final Duration PAUSE = Duration.ofMillis(500);

    private final Assembly assembly;
    private final Thread thread =
            Thread.ofPlatform().daemon().name("simulator-ticker").unstarted(this::run);
    private volatile boolean closed;

    Ticker(Assembly assembly) {
        this.assembly = assembly;
    }

    void start() {
        if (!assembly.world().clock().frozen()) {
            thread.start();
        }
    }

    @Override
    public void close() {
        closed = true;
        thread.interrupt();
    }

    private void run() {
        try {
            while (!closed) {
                Thread.sleep(PAUSE);
                assembly.catchUp();
            }
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }
}
