package app.tollgate.adapter.persistence.reconciliation;

/// The statements about runs and their reports.
final class ReconciliationSql {

    /// A run that is running keeps this one out, by `reconciliation_one_running`.
    static final String ADD = """
        insert into reconciliation_run (id, started_at, asked_by, state, lease_until, stage)
        values (:id, :started_at, :asked_by, 'running', :started_at, 'subscriptions')
            on conflict do nothing
        """;

    static final String ADD_WHEN_DUE = """
        insert into reconciliation_run (id, started_at, asked_by, state, lease_until, stage)
        select :id, :started_at, :asked_by, 'running', :started_at, 'subscriptions'
         where not exists (
            select 1
              from reconciliation_run
             where started_at > :rested_since or (started_at > :none_since and state <> 'interrupted'))
            on conflict do nothing
        """;

    static final String RUNNING = "select * from reconciliation_run where state = 'running'";

    /// Two who try at once meet at the row: the second finds the lease of the first, and gets nothing.
    static final String TAKE = """
        update reconciliation_run
           set holder = :holder, lease_until = :lease_until
         where state = 'running' and lease_until <= :now
        returning *
        """;

    static final String ADVANCE = """
        update reconciliation_run
           set lease_until = :lease_until, stage = :stage,
               cursor_verified_at = :cursor_verified_at, cursor_id = :cursor_id,
               matched = matched + :matched, healed = healed + :healed,
               needs_person = needs_person + :needs_person, not_reached = not_reached + :not_reached,
               events_recovered = events_recovered + :events_recovered
         where id = :id and holder = :holder and state = 'running'
        """;

    static final String END = """
        update reconciliation_run
           set state = :state, ended_at = :ended_at, why = :why, events_until = :events_until, events_why = :events_why
         where id = :id and holder = :holder and state = 'running'
        """;

    static final String NOTE = """
        insert into reconciliation_finding (
            id, run_id, subscription_id, provider_id, kind, what, was, became, why, found_at)
        values (:id, :run_id, :subscription_id, :provider_id, :kind, :what, :was, :became, :why, :found_at)
        """;

    static final String FIND = "select * from reconciliation_run where id = :id";

    static final String NEWEST_DONE = """
        select * from reconciliation_run where state = 'done' order by id desc limit 1
        """;

    static final String NEWEST = """
        select *
          from reconciliation_run
         where :after::uuid is null or id < :after::uuid
         order by id desc
         limit :limit
        """;

    static final String FINDINGS = """
        select *
          from reconciliation_finding
         where run_id = :run
           and (:kind::text is null or kind = :kind::text)
           and (:after::uuid is null or id < :after::uuid)
         order by id desc
         limit :limit
        """;

    static final String EVENTS_KNOWN_UNTIL = """
        select events_until
          from reconciliation_run
         where events_until is not null
         order by events_until desc
         limit 1
        """;

    static final String PRUNE = """
        delete from reconciliation_run where started_at < :moment and state <> 'running'
        """;

    private ReconciliationSql() {}
}
