package app.tollgate.violation;

import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;

/// A test with every bad habit. Its name keeps it from being run.
class SleepyExample {

    @Test
    @Disabled("to be seen by the rule")
    void shouldWork() throws InterruptedException {
        Thread.sleep(1);
        new CompletableFuture<Runnable>().join().run();
        Mockito.mock(Runnable.class).run();
    }
}
