package app.tollgate.adapter.persistence.user;

import static app.tollgate.domain.testing.Moments.NOW;
import static app.tollgate.domain.testing.Moments.SOON;
import static app.tollgate.domain.testing.Moments.daysLater;
import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.adapter.persistence.FreshDatabase;
import app.tollgate.application.port.view.UserTimeline;
import app.tollgate.application.port.view.UserTimeline.Happening;
import app.tollgate.application.port.view.UserTimeline.Position;
import app.tollgate.domain.customer.CustomerId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Tag("ADM-2")
class R2dbcUserTimelineTest {

    @RegisterExtension
    static final FreshDatabase DATABASE = new FreshDatabase();

    private final People people = People.in(DATABASE);

    @BeforeEach
    void populate() {
        people.plan("pro");
        people.customer("ann", "Ann", -40);
        people.customer("bob", "Bob", -40);
        people.trial("ann", -40, -33);
        people.subscription("ann", 1, "pro", "active", 20);
        people.payment("ann", 1, 1, "completed", "1290 USD", -30);
        people.payment("ann", 1, 2, "refunded", "1290 USD", -20);
        people.write(
                "update subscription set status = 'cancelled', status_since = '%s', changed_at = '%s'",
                People.day(-10), People.day(1));
        people.write(
                "insert into subscription_command (id, subscription_id, kind, amount_minor, amount_currency,"
                        + " issued_by, issued_at, state, ended_at, attempt, next_attempt_at) values ('%s', '%s',"
                        + " 'capture_outstanding', 1290, 'USD', 'bob', '%s', 'done', '%s', 1, '%s')",
                People.id("command"), People.id("ann1"), People.day(-11), People.day(-11), People.day(-11));
        people.grant("ann", 1, "free_access", -9, 9);
        people.grant("ann", 1, "coupon_trial", -8, -1);
        people.redemption("ann", "SPRING", 1);
        people.grant("ann", 2, "manual_plan", -4, 26);
        people.manualPayment("ann", 2, "1290 USD", -4);
        event("WH-1", "subscription", "I-ann-1", "", -7);
        event("WH-2", "sale_given_back", "", "S-ann-1-2 X-9", -6);
        event("WH-3", "subscription", "I-bob-1", "", -5);
        people.write(
                "insert into audit_log (happened_at, actor_id, action, subject_id, subject, after_state, reason)"
                        + " values ('%s', 'bob', 'free_access_given', 'ann', 'ann', '{\"tier\": \"pro\"}', 'beta')",
                People.day(-9));
        people.write(
                "insert into added_user (id, grant_id, email, tier, ends_at, reason, added_by, added_at, claimed_by,"
                    + " claimed_at) values ('added:%s', '%s', 'ann@example.test', 'pro', '%s', 'won it', 'bob', '%s',"
                    + " 'ann', '%s')",
                People.id("x"), People.id("y"), People.day(9), People.day(-41), People.day(-40));
    }

    @Test
    void everything_that_happened_to_one_user_is_one_list_from_the_newest_on() {
        List<Happening> all = page("ann", 100, new Position.Start());

        assertThat(all.stream().map(Happening::kind))
                .containsExactlyInAnyOrder(
                        "subscription_state",
                        "coupon",
                        "webhook",
                        "webhook",
                        "grant",
                        "grant",
                        "grant",
                        "plan_request",
                        "manual_payment",
                        "audit",
                        "command",
                        "payment",
                        "payment",
                        "subscription",
                        "sign_up_trial",
                        "registered",
                        "added");
        assertThat(all)
                .isSortedAccordingTo(Comparator.comparing(Happening::at)
                        .thenComparing(Happening::key)
                        .reversed());
    }

    @Test
    void it_says_what_happened() {
        List<Happening> all = page("ann", 100, new Position.Start());

        assertThat(of(all, "payment").getFirst().facts())
                .containsEntry("sale", "S-ann-1-2")
                .containsEntry("state", "refunded")
                .containsEntry("amountMinor", "1290");
        assertThat(of(all, "subscription_state").getFirst().facts())
                .containsEntry("from", "active")
                .containsEntry("to", "cancelled");
        assertThat(of(all, "subscription_state").getFirst().at()).isEqualTo(daysLater(1));
        assertThat(of(all, "audit").getFirst().facts())
                .containsEntry("after", "{\"tier\":\"pro\"}")
                .doesNotContainKey("before");
        assertThat(of(all, "webhook").stream().map(Happening::id)).containsExactly("WH-2", "WH-1");
        assertThat(of(all, "plan_request").getFirst().facts())
                .containsEntry("transfer", "T-ANN-2")
                .containsEntry("state", "active");
        assertThat(of(all, "manual_payment").getFirst().facts()).containsEntry("amountMinor", "1290");
        assertThat(of(all, "added").getFirst().facts()).containsEntry("by", "bob");
    }

    @Test
    void pages_follow_each_other_and_nothing_is_missed_where_moments_are_the_same() {
        List<Happening> paged = new ArrayList<>();
        List<Happening> last = page("ann", 3, new Position.Start());
        while (!last.isEmpty()) {
            paged.addAll(last);
            last = page(
                    "ann",
                    3,
                    new Position.Behind(last.getLast().at(), last.getLast().key()));
        }

        assertThat(paged).isEqualTo(page("ann", 100, new Position.Start()));
    }

    @Test
    void of_whoever_was_added_and_did_not_come_yet_there_is_one_thing_to_tell() {
        people.write("update added_user set claimed_by = null, claimed_at = null");

        assertThat(page("added:" + People.id("x"), 10, new Position.Start()).stream()
                        .map(Happening::kind))
                .containsExactly("added");
    }

    @Test
    void of_a_stranger_there_is_nothing() {
        assertThat(page("nobody", 10, new Position.Start())).isEmpty();
    }

    private void event(String id, String subject, String subscription, String sales, int at) {
        people.write(
                "insert into webhook_event (event_id, event_type, body, received_at, state, attempt,"
                        + " next_attempt_at, subject, subscription_id, sale_ids) values ('%s', 'A.TYPE', '', '%s',"
                        + " 'waiting', 0, '%s', '%s', nullif('%s', ''), nullif('%s', ''))",
                id, People.day(at), NOW, subject, subscription, sales);
    }

    private static List<Happening> of(List<Happening> all, String kind) {
        return all.stream().filter(one -> one.kind().equals(kind)).toList();
    }

    private static List<Happening> page(String user, int limit, Position after) {
        return DATABASE.get(UserTimeline.class)
                .newestFirst(new CustomerId(user), limit, after)
                .collectList()
                .block(SOON);
    }
}
