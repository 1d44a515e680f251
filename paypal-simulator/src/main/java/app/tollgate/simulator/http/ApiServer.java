package app.tollgate.simulator.http;

import app.tollgate.simulator.fault.Fault;
import app.tollgate.simulator.fault.Faults;
import app.tollgate.simulator.store.Vault;
import app.tollgate.simulator.store.World;
import app.tollgate.simulator.token.Tokens;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Answers PayPal API calls: fault, token, body, replay, effect, fault again. An empty answer is a dropped connection.
public final class ApiServer {

    private static final Logger LOG = LoggerFactory.getLogger(ApiServer.class);
    private static final String CUT_OFF = "{\"id\":\"";

    private final World world;
    private final Vault vault;
    private final Routes routes;
    private final Faults faults;
    private final Tokens tokens;
    private final Replays replays;
    private final Runnable dueWork;

    public ApiServer(World world, Vault vault, Routes routes, Faults faults, Tokens tokens, Runnable dueWork) {
        this.world = world;
        this.vault = vault;
        this.routes = routes;
        this.faults = faults;
        this.tokens = tokens;
        this.dueWork = dueWork;
        this.replays = new Replays(world, vault);
    }

    public Optional<Reply> answer(Incoming incoming) {
        String debugId = vault.read(() -> world.ids().debug());
        Optional<Routes.Found> found = routes.find(incoming.method(), incoming.path());
        Optional<Reply> reply = found.isEmpty()
                ? Optional.of(unknown(incoming).reply(debugId))
                : answer(incoming, found.get(), debugId);
        return reply.map(each -> each.withHeader("Paypal-Debug-Id", debugId));
    }

    private Refusal unknown(Incoming incoming) {
        return new Refusal(routes.knows(incoming.path()) ? 405 : 404, List.of());
    }

    private Optional<Reply> answer(Incoming incoming, Routes.Found found, String debugId) {
        Optional<Fault> fault = faults.next(found.operation().name());
        if (fault.isEmpty()) {
            return Optional.of(process(incoming, found, debugId, 0));
        }
        return faulty(incoming, found, debugId, fault.get());
    }

    private Optional<Reply> faulty(Incoming incoming, Routes.Found found, String debugId, Fault fault) {
        if (fault.drop() == Fault.Drop.BEFORE) {
            sleep(fault.delayMillis());
            return Optional.empty();
        }
        if (fault.status() > 0 && !fault.afterEffect()) {
            sleep(fault.delayMillis());
            return Optional.of(ordered(fault, debugId));
        }
        Reply reply = process(incoming, found, debugId, fault.afterEffect() ? 0 : fault.delayMillis());
        if (fault.afterEffect()) {
            sleep(fault.delayMillis());
        }
        if (fault.drop() == Fault.Drop.AFTER) {
            return Optional.empty();
        }
        Reply shown = fault.status() > 0 ? ordered(fault, debugId) : reply;
        return Optional.of(fault.malformed() ? cutOff(shown) : shown);
    }

    private static Reply cutOff(Reply reply) {
        int status = reply.status() == 204 ? 200 : reply.status();
        return new Reply(status, "application/json", CUT_OFF, reply.headers(), reply.made());
    }

    private static Reply ordered(Fault fault, String debugId) {
        boolean oauth = fault.issue().startsWith("invalid_");
        List<Issue> issues =
                fault.issue().isEmpty() ? List.of() : List.of(Issue.of(fault.issue(), "Ordered by a fault."));
        Reply reply = oauth
                ? Tokens.oauthError(fault.status(), fault.issue(), "Ordered by a fault")
                : new Refusal(fault.status(), issues).reply(debugId);
        return fault.retryAfter()
                .map(seconds -> reply.withHeader("Retry-After", seconds))
                .orElse(reply);
    }

    private Reply process(Incoming incoming, Routes.Found found, String debugId, long delayMillis) {
        try {
            return authorised(incoming, found, debugId, delayMillis);
        } catch (Refusal refusal) {
            return refusal.reply(debugId);
        } catch (RuntimeException broken) {
            LOG.error("{} {} failed, debug id {}", incoming.method(), incoming.path(), debugId, broken);
            return new Refusal(500, List.of()).reply(debugId);
        }
    }

    private Reply authorised(Incoming incoming, Routes.Found found, String debugId, long delayMillis) {
        Operation operation = found.operation();
        Optional<Reply> denied = vault.read(() -> tokens.denial(operation.name(), incoming));
        if (denied.isPresent()) {
            return denied.get();
        }
        ApiCall call = new ApiCall(incoming, found.path(), Bodies.read(operation, incoming), debugId);
        try (Replays.Claim claim = replays.claim(call, operation)) {
            sleep(delayMillis);
            return vault.write(() -> effect(call, operation, claim));
        }
    }

    private Reply effect(ApiCall call, Operation operation, Replays.Claim claim) {
        world.outbox().causedBy(call.debugId());
        dueWork.run();
        Optional<Reply> replayed = claim.replay();
        if (replayed.isPresent()) {
            return replayed.get();
        }
        Reply reply = operation.handler().apply(call);
        claim.remember(reply);
        return reply;
    }

    private static void sleep(long millis) {
        if (millis > 0) {
            try {
                Thread.sleep(millis);
            } catch (InterruptedException closing) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
