package app.tollgate.bench.stage;

/// How often PostgreSQL has walked tables with many rows from end to end, by its own count. Of the tables
/// that jobs of the service count now and then nothing is said.
public record SequentialReads(Database database) {

    private static final String COUNT = """
        select coalesce(sum(seq_scan), 0)
          from pg_stat_user_tables
         where relname in ('user_overview', 'user_term', 'customer', 'payment', 'access_grant', 'coupon_redemption')
           and n_live_tup > 10000
        """;

    /// To be asked when the service is gone: what a connection has counted is written when it ends.
    public long count() {
        return Long.parseLong(database.ask(COUNT));
    }
}
