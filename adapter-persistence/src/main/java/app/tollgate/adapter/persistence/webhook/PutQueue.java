package app.tollgate.adapter.persistence.webhook;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/// Puts that wait for the statement that is under way. Bounded in number and in bytes: what does not fit is turned
/// away, and PayPal delivers it again.
final class PutQueue {

    static final int PUTS_MAX = 2_048;
    static final long BYTES_MAX = 16L * 1024 * 1024;
    private static final int GROUP_PUTS_MAX = 128;
    private static final long GROUP_BYTES_MAX = 2L * 1024 * 1024;

    private final Deque<Put> waiting = new ArrayDeque<>();
    private long bytes;
    private boolean isBeingEmptied;
    private boolean closed;
    private Optional<Runnable> whenEmpty = Optional.empty();

    enum Place {
        /// Nobody empties the queue: whoever is told this has to begin.
        FIRST,
        BEHIND_OTHERS,
        NONE
    }

    synchronized Place add(Put put) {
        if (closed || waiting.size() >= PUTS_MAX || bytes + put.size() > BYTES_MAX) {
            return Place.NONE;
        }
        waiting.addLast(put);
        bytes += put.size();
        if (isBeingEmptied) {
            return Place.BEHIND_OTHERS;
        }
        isBeingEmptied = true;
        return Place.FIRST;
    }

    /// The next group, in the order they came: at least one, as long as any waits. When none does, the emptying is
    /// over, and the next put is first again.
    List<Put> next() {
        List<Put> group = take();
        if (group.isEmpty()) {
            emptied().ifPresent(Runnable::run);
        }
        return group;
    }

    /// Takes no more, and says when all that were taken have been given out.
    void close(Runnable empty) {
        if (closeIsIdle(empty)) {
            empty.run();
        }
    }

    private synchronized List<Put> take() {
        List<Put> group = new ArrayList<>();
        long size = 0;
        while (!waiting.isEmpty()
                && group.size() < GROUP_PUTS_MAX
                && (group.isEmpty() || size + waiting.getFirst().size() <= GROUP_BYTES_MAX)) {
            Put put = waiting.removeFirst();
            group.add(put);
            size += put.size();
        }
        bytes -= size;
        isBeingEmptied = !group.isEmpty();
        return group;
    }

    private synchronized Optional<Runnable> emptied() {
        Optional<Runnable> told = whenEmpty.filter(_ -> !isBeingEmptied);
        whenEmpty = told.isPresent() ? Optional.empty() : whenEmpty;
        return told;
    }

    private synchronized boolean closeIsIdle(Runnable empty) {
        closed = true;
        whenEmpty = isBeingEmptied ? Optional.of(empty) : Optional.empty();
        return !isBeingEmptied;
    }
}
