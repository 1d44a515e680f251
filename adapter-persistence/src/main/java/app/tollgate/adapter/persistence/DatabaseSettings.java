package app.tollgate.adapter.persistence;

/// Where the database is and who we are there. [#parse] reads it from one URL.
public record DatabaseSettings(
        String host,
        int port,
        String database,
        String user,
        String password,
        Encryption encryption,
        int connectionsMax) {

    private static final int CONNECTIONS_MAX_DEFAULT = 10;

    /// What `sslmode` says, in PostgreSQL's own words.
    public enum Encryption {
        DISABLE,
        /// If the server can; nothing protects against someone in between.
        PREFER,
        /// Always, without looking at the certificate.
        REQUIRE,
        /// Always, with a certificate that a known authority issued for this host.
        VERIFY_FULL
    }

    public DatabaseSettings {
        if (connectionsMax < 1) {
            throw new IllegalArgumentException("the database needs at least one connection, not " + connectionsMax);
        }
    }

    /// Reads `postgresql://user:password@host:5432/database?sslmode=require`; user, password and database
    /// percent-encoded where they must be. Throws [IllegalArgumentException] with one sentence that never
    /// names the password.
    public static DatabaseSettings parse(String url) {
        DatabaseUrl parts = DatabaseUrl.read(url);
        return new DatabaseSettings(
                parts.host(),
                parts.port(),
                parts.database(),
                parts.user(),
                parts.password(),
                parts.encryption(),
                CONNECTIONS_MAX_DEFAULT);
    }

    public DatabaseSettings withConnectionsMax(int max) {
        return new DatabaseSettings(host, port, database, user, password, encryption, max);
    }

    /// In words for an operator.
    String place() {
        return "database '" + database + "' at " + host + ":" + port;
    }

    @Override
    public String toString() {
        return place() + " as " + user;
    }
}
