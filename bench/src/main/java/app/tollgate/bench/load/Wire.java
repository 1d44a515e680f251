package app.tollgate.bench.load;

import java.io.EOFException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.util.Optional;

/// One kept-alive connection with at most one request under way.
final class Wire implements AutoCloseable {

    private static final int ANSWER_BYTES_MAX = 64 * 1024;

    private final SocketChannel channel;
    private final ByteBuffer read = ByteBuffer.allocateDirect(ANSWER_BYTES_MAX);
    private long sentAt;

    private Wire(SocketChannel channel) {
        this.channel = channel;
    }

    static Wire open(InetSocketAddress target, Selector selector) throws IOException {
        SocketChannel channel = SocketChannel.open(target);
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        channel.configureBlocking(false);
        Wire wire = new Wire(channel);
        channel.register(selector, SelectionKey.OP_READ, wire);
        return wire;
    }

    void send(byte[] request) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(request);
        read.clear();
        sentAt = System.nanoTime();
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    /// The answer, when the last of its bytes is here.
    Optional<Answer> receive() throws IOException {
        if (channel.read(read) < 0) {
            throw new EOFException("the server closed a connection in the middle of a run");
        }
        return Answer.in(read);
    }

    long nanosSinceSent() {
        return System.nanoTime() - sentAt;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
