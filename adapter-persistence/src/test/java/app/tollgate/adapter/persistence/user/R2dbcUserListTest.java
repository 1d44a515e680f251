package app.tollgate.adapter.persistence.user;

import static app.tollgate.domain.testing.Moments.NOW;
import static app.tollgate.domain.testing.Moments.SOON;
import static app.tollgate.domain.testing.Moments.daysLater;
import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.adapter.persistence.FreshDatabase;
import app.tollgate.application.port.view.UserFilter;
import app.tollgate.application.port.view.UserFilter.Span;
import app.tollgate.application.port.view.UserList;
import app.tollgate.application.port.view.UserList.Entry;
import app.tollgate.application.port.view.UserList.Position;
import app.tollgate.application.port.view.UserList.Standing;
import app.tollgate.domain.coupon.CouponCode;
import app.tollgate.domain.customer.CustomerId;
import app.tollgate.domain.customer.UserStatus;
import app.tollgate.domain.money.Currency;
import app.tollgate.domain.money.Money;
import app.tollgate.domain.plan.PlanCode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("ADM-1")
class R2dbcUserListTest {

    @RegisterExtension
    static final FreshDatabase DATABASE = new FreshDatabase();

    private static final Standing STANDING = new Standing(NOW, NOW.minus(Duration.ofDays(3)), true);
    private static final Span FROM_TODAY = new Span(Optional.of(NOW), Optional.empty());
    private static final Span BEFORE_TODAY = new Span(Optional.empty(), Optional.of(NOW));

    private final People people = People.in(DATABASE);

    @BeforeEach
    void populate() {
        SomeUsers.in(people);
    }

    @Test
    void it_shows_what_each_has() {
        Entry bob = listed(UserFilter.NONE).get(2);
        assertThat(bob.id()).isEqualTo(new CustomerId("bob"));
        assertThat(bob.status()).isEqualTo(UserStatus.ACTIVE);
        assertThat(bob.plan()).contains(new PlanCode("pro"));
        assertThat(bob.firstPaidAt()).contains(daysLater(-8));
        assertThat(bob.paid())
                .containsExactly(new Money(900, new Currency("EUR")), new Money(2580, new Currency("USD")));
        assertThat(bob.trialEndsAt()).contains(daysLater(-2));
        assertThat(bob.expiresAt()).contains(daysLater(20));
        Entry dan = listed(UserFilter.NONE).get(4);
        assertThat(dan.freeAccessEndsAt()).contains(daysLater(5));
        assertThat(dan.coupons()).containsExactly(new CouponCode("SPRING"));
    }

    @Test
    void pages_follow_each_other_from_the_newest_on_with_and_without_a_filter() {
        assertThat(pages(UserFilter.NONE)).containsExactly("new", "ann", "bob", "cid", "dan", "eve", "fay");
        assertThat(pages(Filters.having(UserStatus.ACTIVE))).containsExactly("bob", "cid");
        assertThat(pages(Filters.searching("smith"))).containsExactly("ann", "bob", "dan", "eve");
    }

    @ParameterizedTest
    @CsvSource({"ACTIVE, bob cid", "FREE_ACCESS, dan", "FREE_TRIAL, ann", "CHURNED, eve", "NONE, new fay"})
    void by_status(UserStatus status, String expected) {
        assertThat(ids(Filters.having(status))).isEqualTo(expected);
    }

    @Test
    void as_time_passes_a_status_becomes_another_though_no_row_is_written() {
        Standing later = new Standing(daysLater(7), daysLater(4), true);

        assertThat(DATABASE.get(UserList.class)
                        .newestFirst(Filters.having(UserStatus.CHURNED), later, 10, new Position.Start())
                        .map(entry -> entry.id().value())
                        .collectList()
                        .block(SOON))
                .containsExactly("ann", "cid", "dan", "eve");
    }

    @Test
    void a_cancelled_subscription_counts_where_the_seller_keeps_it() {
        people.subscription("fay", 1, "pro", "cancelled", 9);
        Standing immediate = new Standing(NOW, NOW.minus(Duration.ofDays(3)), false);

        assertThat(ids(Filters.having(UserStatus.ACTIVE))).isEqualTo("bob cid fay");
        assertThat(DATABASE.get(UserList.class)
                        .newestFirst(Filters.having(UserStatus.CHURNED), immediate, 10, new Position.Start())
                        .map(entry -> entry.id().value())
                        .collectList()
                        .block(SOON))
                .containsExactly("eve", "fay");
    }

    @Test
    void a_plan_paid_by_hand_is_paid() {
        people.grant("fay", 1, "manual_plan", -1, 30);

        assertThat(listed(UserFilter.NONE).getLast().status()).isEqualTo(UserStatus.ACTIVE);
    }

    @ParameterizedTest
    @CsvSource({"true, ann bob cid dan", "false, new eve fay"})
    void by_access(boolean access, String expected) {
        assertThat(ids(Filters.filter(
                        Optional.of(access), Optional.empty(), Optional.empty(), Span.ALL, Span.ALL, Span.ALL)))
                .isEqualTo(expected);
    }

    @Test
    void by_plan_coupon_and_ranges() {
        assertThat(ids(Filters.planned("yearly"))).isEqualTo("cid eve");
        assertThat(ids(Filters.filter(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(new CouponCode("SPRING")),
                        Span.ALL,
                        Span.ALL,
                        Span.ALL)))
                .isEqualTo("dan");
        assertThat(ids(Filters.ranges(
                        new Span(Optional.of(daysLater(-9)), Optional.of(daysLater(-4))), Span.ALL, Span.ALL)))
                .isEqualTo("ann bob");
        assertThat(ids(Filters.ranges(Span.ALL, BEFORE_TODAY, Span.ALL))).isEqualTo("bob");
        assertThat(ids(Filters.ranges(Span.ALL, FROM_TODAY, Span.ALL))).isEmpty();
        assertThat(ids(Filters.ranges(Span.ALL, Span.ALL, FROM_TODAY))).isEqualTo("ann bob dan");
    }

    @Test
    void filters_hold_together() {
        assertThat(ids(Filters.filter(
                        Optional.of(true),
                        Optional.of(new PlanCode("pro")),
                        Optional.empty(),
                        Span.ALL,
                        BEFORE_TODAY,
                        FROM_TODAY)))
                .isEqualTo("bob");
        assertThat(ids(Filters.filter(
                        Optional.of(false),
                        Optional.of(new PlanCode("pro")),
                        Optional.empty(),
                        Span.ALL,
                        Span.ALL,
                        Span.ALL)))
                .isEmpty();
    }

    @Test
    @Tag("GRT-2")
    void whoever_was_added_is_listed_until_somebody_signs_in() {
        people.write("insert into added_user (id, grant_id, email, name, tier, ends_at, reason, added_by, added_at)"
                + " values ('added:" + People.id("x") + "', '" + People.id("y") + "', 'zoe@example.test', 'Zoe', 'pro',"
                + " '" + People.day(30) + "', 'why', 'ann', '" + NOW + "')");

        assertThat(ids(Filters.searching("zoe"))).isEqualTo("added:" + People.id("x"));
        assertThat(listed(UserFilter.NONE).getFirst().status()).isEqualTo(UserStatus.FREE_ACCESS);

        people.write("update added_user set claimed_by = 'ann', claimed_at = now()");
        assertThat(ids(Filters.searching("zoe"))).isEmpty();
    }

    private static List<Entry> listed(UserFilter filter) {
        return page(filter, 100, new Position.Start());
    }

    private static String ids(UserFilter filter) {
        return listed(filter).stream().map(entry -> entry.id().value()).collect(Collectors.joining(" "));
    }

    /// Page by page, with two on each.
    private static List<String> pages(UserFilter filter) {
        List<Entry> all = new ArrayList<>(page(filter, 2, new Position.Start()));
        List<Entry> last = all;
        while (!last.isEmpty()) {
            Entry end = last.getLast();
            last = page(filter, 2, new Position.Behind(end.registeredAt(), end.id()));
            all.addAll(last);
        }
        return all.stream().map(entry -> entry.id().value()).toList();
    }

    private static List<Entry> page(UserFilter filter, int limit, Position after) {
        return DATABASE.get(UserList.class)
                .newestFirst(filter, STANDING, limit, after)
                .collectList()
                .block(SOON);
    }
}
