package app.tollgate.adapter.persistence.user;

import java.util.List;
import java.util.stream.Collectors;

/// Where the history of a user comes from. Another source is another text in the list: it says when, under
/// which key (its kind, a colon and an id) and what, of the user `:id`, and is not to read what happened
/// after `:until`.
final class TimelineSql {

    private static final String REGISTERED = """
        select registered_at as at, 'registered:' || id as key, jsonb_build_object() as facts
          from customer where id = :id
        """;

    private static final String ADDED = """
        select added_at as at, 'added:' || split_part(id, ':', 2) as key,
               jsonb_build_object('by', added_by, 'tier', tier, 'until', ends_at, 'reason', reason,
                                  'claimedAt', claimed_at) as facts
          from added_user where id = :id or claimed_by = :id
        """;

    private static final String TRIALS = """
        select starts_at as at, 'sign_up_trial:' || customer_id as key,
               jsonb_build_object('tier', tier, 'until', ends_at) as facts
          from sign_up_trial where customer_id = :id
        """;

    private static final String SUBSCRIPTIONS = """
        select its.created_at as at, 'subscription:' || its.id as key,
               jsonb_build_object('plan', plan.code, 'paypalId', its.provider_id, 'status', its.status,
                                  'paidThrough', its.paid_through) as facts
          from subscription its join plan on plan.id = its.plan_id
         where its.customer_id = :id
        """;

    /// Of what access history keeps, only where the state became another.
    private static final String STATES = """
        select at, key, facts
          from (select happened_at as at, 'subscription_state:' || seq as key,
                       jsonb_build_object('subscription', row_id, 'from', before, 'to', became) as facts, before, became
                  from (select happened_at, seq, row_id, state ->> 'status' as became,
                               lag(state ->> 'status') over (partition by row_id order by seq) as before
                          from access_history
                         where customer_id = :id and kind = 'subscription') each) every
         where before <> became
        """;

    private static final String COMMANDS = """
        select done.issued_at as at,
               case when done.kind = 'give_back' then 'refund:' else 'command:' end || done.id as key,
               jsonb_build_object('subscription', done.subscription_id, 'command', done.kind, 'state', done.state,
                                  'by', done.issued_by, 'reason', done.reason, 'why', done.why) as facts
          from subscription its join subscription_command done on done.subscription_id = its.id
         where its.customer_id = :id
        """;

    private static final String PAYMENTS = """
        select charged_at as at, 'payment:' || id as key,
               jsonb_build_object('sale', sale_id, 'subscription', subscription_id, 'state', state,
                                  'amountMinor', gross_minor, 'currency', gross_currency) as facts
          from payment where customer_id = :id and charged_at <= :until
        """;

    private static final String MANUAL_PAYMENTS = """
        select confirmed_at as at, 'manual_payment:' || id as key,
               jsonb_build_object('request', request_id, 'by', confirmed_by,
                                  'amountMinor', amount_minor, 'currency', currency) as facts
          from manual_payment where customer_id = :id
        """;

    /// What was asked for, as it stands by now; how it came to that is in the audit log.
    private static final String REQUESTS = """
        select asked.requested_at as at, 'plan_request:' || asked.id as key,
               jsonb_build_object('plan', plan.code, 'method', asked.method, 'transfer', asked.transfer_id,
                                  'amountMinor', asked.amount_minor, 'currency', asked.currency,
                                  'state', asked.state, 'reason', asked.reason) as facts
          from plan_request asked join plan on plan.id = asked.plan_id
         where asked.customer_id = :id
        """;

    private static final String COUPONS = """
        select redeemed_at as at, 'coupon:' || coupon_id as key,
               jsonb_build_object('code', code, 'grant', grant_id) as facts
          from coupon_redemption join coupon on coupon.id = coupon_id
         where customer_id = :id
        """;

    private static final String GRANTS = """
        select granted_at as at, 'grant:' || id as key,
               jsonb_build_object('kind', kind, 'tier', tier, 'from', starts_at, 'until', ends_at, 'by', granted_by,
                                  'reason', reason) as facts
          from access_grant where customer_id = :id
        """;

    /// By the subscription they are about. Events about money that went back may name the charge alone.
    private static final String EVENTS = """
        select received_at as at, 'webhook:' || event_id as key,
               jsonb_build_object('type', event_type, 'state', state, 'subscription', subscription_id, 'why', why)
                   as facts
          from webhook_event
         where event_id in (
               select about.event_id
                 from subscription its join webhook_event about on about.subscription_id = its.provider_id
                where its.customer_id = :id and about.received_at <= :until
               union
               select about.event_id
                 from webhook_event about
                where string_to_array(about.sale_ids, ' ')
                      && array(select sale_id from payment where customer_id = :id))
        """;

    private static final String AUDIT = """
        select happened_at as at, 'audit:' || seq as key,
               jsonb_build_object('action', action, 'by', actor_id, 'before', before_state, 'after', after_state,
                                  'reason', reason) as facts
          from audit_log where subject_id = :id
        """;

    private static final List<String> SOURCES = List.of(
            REGISTERED,
            ADDED,
            TRIALS,
            SUBSCRIPTIONS,
            STATES,
            COMMANDS,
            PAYMENTS,
            MANUAL_PAYMENTS,
            REQUESTS,
            COUPONS,
            GRANTS,
            EVENTS,
            AUDIT);

    /// Each source gives a page at most, the newest first, and of all these pages one is made. Keys are
    /// compared byte by byte, in the same order on every server.
    static final String PAGE = SOURCES.stream()
                    .map(TimelineSql::pageOf)
                    .collect(Collectors.joining(
                            " union all ", "select at, key, jsonb_strip_nulls(facts) as facts from (", ") every"))
            + " order by at desc, key collate \"C\" desc limit :limit";

    private TimelineSql() {}

    private static String pageOf(String source) {
        return "(select * from (" + source + """
            ) one where (at, key collate "C") < (:until, :behind)
             order by at desc, key collate "C" desc limit :limit)
            """;
    }
}
