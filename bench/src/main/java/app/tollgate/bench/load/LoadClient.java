package app.tollgate.bench.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.HdrHistogram.Histogram;

/// A closed loop: as many requests are under way as there are connections, and each answer is followed by the next
/// request on its connection.
///
/// One thread on one selector, which leaves the cores to those that are measured. Latency is that of the client: from
/// the first byte written to the last byte read.
public final class LoadClient {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Calls calls;
    private final Histogram latencies = Measured.nothingYet();
    private long refused;
    private int underWay;

    private LoadClient(Calls calls) {
        this.calls = calls;
    }

    /// Drives a port of this machine until the time is over or the calls are. Fails when an answer takes ten seconds.
    public static Measured drive(int port, int connections, Calls calls, Duration time) {
        try {
            return new LoadClient(calls)
                    .drive(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), connections, time);
        } catch (IOException failure) {
            throw new UncheckedIOException("port " + port + ": " + failure.getMessage(), failure);
        }
    }

    private Measured drive(InetSocketAddress target, int connections, Duration time) throws IOException {
        List<Wire> wires = new ArrayList<>();
        try (Selector selector = Selector.open()) {
            for (int i = 0; i < connections; i++) {
                wires.add(Wire.open(target, selector));
            }
            long start = System.nanoTime();
            long end = start + time.toNanos();
            for (Wire wire : wires) {
                sendNext(wire, end);
            }
            while (underWay > 0) {
                round(selector, end);
            }
            return new Measured(latencies, refused, Duration.ofNanos(System.nanoTime() - start), Duration.ZERO);
        } finally {
            for (Wire wire : wires) {
                wire.close();
            }
        }
    }

    private void round(Selector selector, long end) throws IOException {
        if (selector.select(PATIENCE.toMillis()) == 0) {
            throw new IOException("no answer for " + PATIENCE);
        }
        for (SelectionKey key : selector.selectedKeys()) {
            receive((Wire) key.attachment(), end);
        }
        selector.selectedKeys().clear();
    }

    private void receive(Wire wire, long end) throws IOException {
        var answer = wire.receive();
        if (answer.isEmpty()) {
            return;
        }
        underWay--;
        latencies.recordValue(Math.min(wire.nanosSinceSent(), latencies.getHighestTrackableValue()));
        if (!answer.get().isGood()) {
            refused++;
        }
        sendNext(wire, end);
    }

    private void sendNext(Wire wire, long end) throws IOException {
        if (System.nanoTime() < end && !calls.isOver()) {
            underWay++;
            wire.send(calls.next());
        }
    }
}
