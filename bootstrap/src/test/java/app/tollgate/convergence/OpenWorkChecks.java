package app.tollgate.convergence;

import java.time.Duration;
import java.time.Instant;

/// Nothing is left over: no command or wish older than the janitor's horizon, and no event that ran into a fault.
final class OpenWorkChecks {

    private static final Duration HORIZON = Duration.ofHours(4);

    private OpenWorkChecks() {}

    static void of(BothSides sides) {
        Instant horizon = sides.world().service().now().minus(HORIZON);
        none(sides, horizon, "open commands", """
            select count(*) from subscription_command where state = 'open' and issued_at < $1\
            """);
        none(sides, horizon, "forgotten intents", """
            select count(*) from subscription where status = 'approval_pending' and created_at < $1\
            """);
        none(sides, horizon, "events waiting", """
            select count(*) from webhook_event where state = 'waiting' and received_at < $1\
            """);
        none(sides, sides.world().service().now(), "events that ran into a fault", """
            select count(*) from webhook_event where why like '%.%' and received_at <= $1\
            """);
    }

    private static void none(BothSides sides, Instant before, String what, String count) {
        Long found = ServiceUnderTest.await(sides.world()
                .service()
                .sql()
                .sql(count)
                .bind(0, before)
                .map(row -> row.get(0, Long.class))
                .one());
        sides.expect(found == 0, found + " " + what);
    }
}
