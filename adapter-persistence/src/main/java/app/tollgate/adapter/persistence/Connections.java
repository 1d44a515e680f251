package app.tollgate.adapter.persistence;

import io.r2dbc.pool.ConnectionPool;
import io.r2dbc.pool.ConnectionPoolConfiguration;
import io.r2dbc.postgresql.PostgresqlConnectionConfiguration;
import io.r2dbc.postgresql.PostgresqlConnectionFactory;
import io.r2dbc.postgresql.client.SSLMode;
import io.r2dbc.spi.ValidationDepth;
import java.time.Duration;
import reactor.netty.resources.LoopResources;

/// The pool of connections, and every limit on it.
final class Connections {

    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);
    private static final Duration ACQUIRE_TIMEOUT = Duration.ofSeconds(5);
    private static final Duration STATEMENT_TIMEOUT = Duration.ofSeconds(10);
    private static final Duration LIFETIME_MAX = Duration.ofMinutes(30);
    private static final Duration IDLE_MAX = Duration.ofMinutes(5);
    private static final Duration VALIDATION_TIMEOUT = Duration.ofSeconds(2);
    private static final int PREPARED_STATEMENTS_MAX = 256;

    private Connections() {}

    static ConnectionPool pool(DatabaseSettings settings, LoopResources loops) {
        var factory = new PostgresqlConnectionFactory(connection(settings, loops, "tollgate"));
        return new ConnectionPool(ConnectionPoolConfiguration.builder(factory)
                .name("tollgate")
                .initialSize(0)
                .maxSize(settings.connectionsMax())
                .maxAcquireTime(ACQUIRE_TIMEOUT)
                .maxCreateConnectionTime(CONNECT_TIMEOUT)
                .maxLifeTime(LIFETIME_MAX)
                .maxIdleTime(IDLE_MAX)
                // Looks at the socket only: a question to the server would double the cost of every short read.
                .validationDepth(ValidationDepth.LOCAL)
                .maxValidationTime(VALIDATION_TIMEOUT)
                .build());
    }

    /// Connections one by one, beside the pool, for what holds one for as long as the service runs.
    static PostgresqlConnectionFactory single(DatabaseSettings settings, LoopResources loops) {
        return new PostgresqlConnectionFactory(connection(settings, loops, "tollgate-listener"));
    }

    /// Threads of its own: a pool that shares the web server's event loops ends up with all connections on one of them.
    static LoopResources loops() {
        return LoopResources.create(
                "tollgate-r2dbc",
                LoopResources.DEFAULT_IO_SELECT_COUNT,
                LoopResources.DEFAULT_IO_WORKER_COUNT,
                true,
                false);
    }

    private static PostgresqlConnectionConfiguration connection(
            DatabaseSettings settings, LoopResources loops, String name) {
        return PostgresqlConnectionConfiguration.builder()
                .host(withoutBrackets(settings.host()))
                .port(settings.port())
                .database(settings.database())
                .username(settings.user())
                .password(settings.password())
                .sslMode(sslMode(settings.encryption()))
                .applicationName(name)
                .loopResources(loops)
                .connectTimeout(CONNECT_TIMEOUT)
                .statementTimeout(STATEMENT_TIMEOUT)
                .preparedStatementCacheQueries(PREPARED_STATEMENTS_MAX)
                .tcpKeepAlive(true)
                .timeZone("UTC")
                .build();
    }

    private static SSLMode sslMode(DatabaseSettings.Encryption encryption) {
        return switch (encryption) {
            case DISABLE -> SSLMode.DISABLE;
            case PREFER -> SSLMode.PREFER;
            case REQUIRE -> SSLMode.REQUIRE;
            case VERIFY_FULL -> SSLMode.VERIFY_FULL;
        };
    }

    private static String withoutBrackets(String host) {
        return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    }
}
