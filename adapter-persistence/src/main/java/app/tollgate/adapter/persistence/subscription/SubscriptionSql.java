package app.tollgate.adapter.persistence.subscription;

/// The statements of [R2dbcSubscriptions].
final class SubscriptionSql {

    static final String FIND = "select * from subscription where id = :id";

    static final String FIND_BY_PROVIDER_ID = "select * from subscription where provider_id = :id";

    static final String LIVE = """
        select *
          from subscription
         where customer_id = :customer and status in ('approval_pending', 'active', 'past_due', 'suspended')
           and (succeeds is null or taken_over)
        """;

    static final String WAITING = """
        select *
          from subscription
         where customer_id = :customer and status in ('approval_pending', 'active', 'past_due', 'suspended')
           and not taken_over
        """;

    static final String UNAPPROVED = """
        select *
          from subscription
         where status = 'approval_pending' and created_at < :moment
         order by created_at, id
         limit :limit
        """;

    static final String ALL = """
        select * from subscription where customer_id = :customer order by created_at desc, id desc
        """;

    static final String BEARING = """
        select *
          from subscription
         where customer_id = :customer and provider_id is not null and status <> 'abandoned'
           and (status in ('approval_pending', 'active', 'past_due', 'suspended') or paid_through > :now
             or id = (select newest.id
                        from subscription newest
                       where newest.customer_id = :customer and newest.provider_id is not null
                         and newest.status <> 'abandoned'
                       order by newest.created_at desc, newest.id desc
                       limit 1))
         order by created_at desc, id desc
        """;

    /// By the customer too, whose subscriptions are found by an index.
    static final String SUCCESSORS = """
        select *
          from subscription
         where customer_id = :customer and succeeds = :predecessor and taken_over
         order by created_at desc, id desc
        """;

    static final String BEGUN_SINCE = """
        select count(*) as begun from subscription where customer_id = :customer and created_at > :moment
        """;

    static final String ADD = """
        insert into subscription (
            id, customer_id, plan_id, status, approve_url, failed_payments, status_since, provider_id,
            provider_status, starts_at, provider_updated_at, next_billing_at, verified_at, reported_failures,
            outstanding_minor, outstanding_currency, failed_at, failure_reason, next_retry_at, paid_through,
            plan_since, change_to_plan, change_approve_url, change_asked_at, change_from, succeeds, taken_over,
            replaced_from, replaced_until, created_at, changed_at, version)
        values (
            :id, :customer_id, :plan_id, :status, :approve_url, :failed_payments, :status_since, :provider_id,
            :provider_status, :starts_at, :provider_updated_at, :next_billing_at, :verified_at,
            :reported_failures, :outstanding_minor, :outstanding_currency, :failed_at, :failure_reason,
            :next_retry_at, :paid_through, :plan_since, :change_to_plan, :change_approve_url, :change_asked_at,
            :change_from, :succeeds, :taken_over, :replaced_from, :replaced_until, :created_at, :changed_at, :version)
            on conflict do nothing
        """;

    static final String SAVE = """
        update subscription
           set customer_id = :customer_id, plan_id = :plan_id, status = :status, approve_url = :approve_url,
               failed_payments = :failed_payments, status_since = :status_since, provider_id = :provider_id,
               provider_status = :provider_status, starts_at = :starts_at,
               provider_updated_at = :provider_updated_at, next_billing_at = :next_billing_at,
               verified_at = :verified_at, reported_failures = :reported_failures,
               outstanding_minor = :outstanding_minor, outstanding_currency = :outstanding_currency,
               failed_at = :failed_at, failure_reason = :failure_reason, next_retry_at = :next_retry_at,
               paid_through = :paid_through, plan_since = :plan_since, change_to_plan = :change_to_plan,
               change_approve_url = :change_approve_url, change_asked_at = :change_asked_at,
               change_from = :change_from, succeeds = :succeeds, taken_over = :taken_over,
               replaced_from = :replaced_from, replaced_until = :replaced_until,
               created_at = :created_at, changed_at = :changed_at, version = version + 1
         where id = :id and version = :version
        """;

    private SubscriptionSql() {}
}
