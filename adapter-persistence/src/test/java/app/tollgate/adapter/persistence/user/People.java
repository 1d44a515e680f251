package app.tollgate.adapter.persistence.user;

import static app.tollgate.domain.testing.Moments.NOW;

import app.tollgate.adapter.persistence.FreshDatabase;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Consumer;

/// Writes the rows that the list of users is derived from, as plainly as a test can say them. Moments are
/// days from now.
record People(Consumer<String> statements) {

    static People in(FreshDatabase database) {
        return new People(database::execute);
    }

    void plan(String code) {
        write("""
            insert into plan (id, code, version, price_minor, currency, interval_unit, interval_count, tier, features,
                              limits, credits_per_payment, credits_per_day, name, description, sort_order,
                              other_prices, status, changed_at)
            values ('%s', '%s', 1, 1290, 'USD', 'month', 1, 'pro', '[]', '[]', 0, 0, 'Pro', '', 1, '[]', 'active',
                    '%s')
            """, id(code), code, NOW);
    }

    void customer(String id, String name, int registered) {
        write("""
            insert into customer (id, email, name, role, registered_at, changed_at)
            values ('%s', '%s@example.test', '%s', 'user', '%s', '%s')
            """, id, id, name, day(registered), NOW);
    }

    void trial(String customer, int from, int until) {
        write("insert into sign_up_trial values ('%s', 'pro', null, '%s', '%s')", customer, day(from), day(until));
    }

    /// `number` tells several of one customer apart. Paid through `until`.
    void subscription(String customer, int number, String plan, String status, int until) {
        boolean ended = status.equals("cancelled") || status.equals("suspended") || status.equals("expired");
        write(
                """
                insert into subscription (id, customer_id, plan_id, status, status_since, provider_id, created_at,
                                          changed_at, version, paid_through, failed_payments)
                values ('%s', '%s', '%s', '%s', %s, 'I-%s-%d', '%s', '%s', 0, '%s', %s)
                """,
                id(customer + number),
                customer,
                id(plan),
                status,
                ended ? "now()" : "null",
                customer,
                number,
                day(-30),
                NOW,
                day(until),
                status.equals("past_due") ? "1" : "null");
    }

    void payment(String customer, int number, int count, String state, String money, int at) {
        write(
                """
                insert into payment (id, customer_id, subscription_id, plan_id, sale_id, state, gross_minor,
                                     gross_currency, charged_at, booked_at, read_at)
                select '%s', '%s', its.id, its.plan_id, 'S-%s-%d-%d', '%s', %s, '%s', '%s', '%s'
                  from subscription its where its.id = '%s'
                """,
                id(customer + number + "-" + count),
                customer,
                customer,
                number,
                count,
                state,
                money.replace(" ", ", '") + "'",
                day(at),
                NOW,
                NOW,
                id(customer + number));
    }

    void grant(String customer, int number, String kind, int from, int until) {
        write(
                """
                insert into access_grant (id, customer_id, kind, tier, plan_id, starts_at, ends_at, reason, granted_by,
                                          granted_at, changed_by, changed_at)
                values ('%s', '%s', '%s', 'pro', %s, '%s', '%s', 'why', '%s', '%s', '%s', '%s')
                """,
                id(customer + kind + number),
                customer,
                kind,
                kind.equals("manual_plan") ? "(select id from plan order by code limit 1)" : "null",
                day(from),
                day(until),
                customer,
                day(from),
                customer,
                NOW);
    }

    /// Asked for and confirmed by the customer themselves, for a grant of a manual plan of the same number.
    void manualPayment(String customer, int number, String money, int at) {
        write(
                """
                insert into plan_request (id, customer_id, plan_id, price_minor, amount_minor, currency, method,
                                          transfer_id, requested_at, state, decided_by, decided_at, starts_at, ends_at,
                                          anchor_at)
                select '%s', '%s', plan_id, 1290, %s, 'bank_transfer', upper('T-%s-%d'), '%s', 'active', '%s', '%s',
                       starts_at, ends_at, starts_at
                  from access_grant where id = '%s'
                """,
                id(customer + "request" + number),
                customer,
                money.replace(" ", ", '") + "'",
                customer,
                number,
                day(at),
                customer,
                day(at),
                id(customer + "manual_plan" + number));
        write(
                "insert into manual_payment values ('%s', '%s', '%s', %d, '%s', %s, '%s', '%s')",
                id(customer + "by hand" + number),
                id(customer + "request" + number),
                customer,
                number + 1,
                id(customer + "manual_plan" + number),
                money.replace(" ", ", '") + "'",
                customer,
                day(at));
    }

    void redemption(String customer, String code, int number) {
        write(
                "insert into coupon (id, code, trial_days, description, active, created_by, created_at)"
                        + " values ('%s', '%s', 7, '', true, '%s', '%s') on conflict do nothing",
                id(code), code, customer, NOW);
        write(
                "insert into coupon_redemption values ('%s', '%s', '%s', '%s', '%s')",
                id(code), customer, customer, id(customer + "coupon_trial" + number), NOW);
    }

    /// Added by somebody before they ever sign in.
    void added(String name, String by, int until) {
        write("""
            insert into added_user (id, grant_id, email, name, tier, ends_at, reason, added_by, added_at)
            values ('added:%s', '%s', '%s@added.test', '%s', 'pro', '%s', 'why', '%s', '%s')
            """, id(name), id(name + "grant"), name, name, day(until), by, day(-100));
    }

    void claimed(String name, String by) {
        write(
                "update added_user set claimed_by = '%s', claimed_at = now()"
                        + " where id = 'added:%s' and claimed_at is null",
                by, id(name));
    }

    /// Subscription 1 of a customer follows their subscription 0.
    void succession(String customer, boolean takenOver) {
        write(
                "update subscription set succeeds = '%s', taken_over = %s where id = '%s'",
                id(customer + 0), takenOver, id(customer + 1));
    }

    static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    static String day(int day) {
        return NOW.plus(Duration.ofDays(day)).toString();
    }

    void write(String sql, Object... values) {
        statements.accept(values.length == 0 ? sql : String.format(Locale.ROOT, sql, values));
    }
}
