package app.tollgate.application.testing;

import app.tollgate.application.port.store.UnitOfWork;
import app.tollgate.domain.testing.CanIgnoreReturnValue;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import reactor.core.publisher.Mono;

/// The answers a fake gives to one kind of question, in turn, and the questions it was asked.
///
/// Like a real gateway it answers only outside a unit of work, and only when subscribed to. A question nobody wrote an
/// answer for is an error.
public final class Script<Q, A> {

    private final Deque<Mono<A>> answers = new ArrayDeque<>();
    private final List<Q> asked = new ArrayList<>();

    /// The next answer, given once.
    @CanIgnoreReturnValue
    public Script<Q, A> answer(A next) {
        return answer(Mono.just(next));
    }

    /// The next answer, given once, whenever it is ready.
    @CanIgnoreReturnValue
    public synchronized Script<Q, A> answer(Mono<A> next) {
        answers.add(next);
        return this;
    }

    /// Every question so far, oldest first.
    public synchronized List<Q> asked() {
        return List.copyOf(asked);
    }

    Mono<A> ask(Q question) {
        return UnitOfWork.forbiddenInside(Mono.defer(() -> next(question)));
    }

    private synchronized Mono<A> next(Q question) {
        asked.add(question);
        Mono<A> answer = answers.poll();
        return answer != null ? answer : Mono.error(() -> new IllegalStateException("no answer left for " + question));
    }
}
