package app.tollgate.convergence;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// Ends the process at a numbered step. Every call of a port is two steps, before its effect and after it, inside of
/// transactions and outside; from the step on, all calls fail until [#renew], so that what is open rolls back.
final class CrashAtStep {

    private static final int NEVER = Integer.MAX_VALUE;

    private int crashesAt = NEVER;
    private int steps;

    /// Counts from 1.
    synchronized void at(int step) {
        crashesAt = step;
        steps = 0;
    }

    synchronized void renew() {
        at(NEVER);
    }

    synchronized boolean hasHappened() {
        return steps >= crashesAt;
    }

    <T> T guard(Class<T> port, Object real) {
        InvocationHandler handler =
                (_, method, arguments) -> call(method, real, arguments == null ? new Object[0] : arguments);
        return port.cast(Proxy.newProxyInstance(port.getClassLoader(), new Class<?>[] {port}, handler));
    }

    private Object call(Method method, Object real, Object[] arguments) throws Throwable {
        String where = method.getDeclaringClass().getSimpleName() + "." + method.getName();
        try {
            return switch (method.invoke(real, arguments)) {
                case Mono<?> answer -> around(answer, where);
                case Flux<?> answers ->
                    answers.doFirst(() -> step(where)).concatWith(Mono.fromRunnable(() -> step(where)));
                case Object plain -> plain;
            };
        } catch (InvocationTargetException failure) {
            throw failure.getCause();
        }
    }

    private <T> Mono<T> around(Mono<T> answer, String where) {
        return answer.doFirst(() -> step(where))
                .singleOptional()
                .doOnNext(_ -> step(where))
                .flatMap(Mono::justOrEmpty);
    }

    private synchronized void step(String where) {
        steps++;
        if (hasHappened()) {
            throw new Crash(where + ", step " + steps);
        }
    }
}
