package app.tollgate.adapter.persistence.user;

import app.tollgate.adapter.persistence.Rows;
import app.tollgate.application.port.view.UserFilter;
import app.tollgate.application.port.view.UserFilter.Search;
import app.tollgate.application.port.view.UserFilter.Span;
import app.tollgate.application.port.view.UserList.Position;
import app.tollgate.application.port.view.UserList.Standing;
import app.tollgate.domain.customer.UserStatus;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A filter as conditions on `user_overview person`, with the values of their parameters. Only what is asked
/// for is in them, so that the planner sees no alternatives that do not matter.
final class UserConditions {

    private static final String ALL = "true";

    private static final String SOMETHING_RUNS = "person.expires_at > :graced";

    private static final String COUPON = """
        person.id in (select customer_id from coupon_redemption
                       where coupon_id = (select id from coupon where code = :coupon))\
        """;

    private final List<String> onOrder = new ArrayList<>();
    private final List<String> others = new ArrayList<>();
    private final Map<String, Object> values = new LinkedHashMap<>();

    UserConditions(UserFilter filter, Standing standing, Position after) {
        values.put("now", Rows.micros(standing.now()));
        values.put("graced", Rows.micros(standing.graceSince()));
        values.put("keeps", standing.keepsCancelled());
        behind(after);
        within("registered_at", filter.registered(), onOrder);
        within("first_paid_at", filter.firstPaid(), others);
        within("expires_at", filter.expires(), others);
        filter.plan().ifPresent(plan -> matching("person.plan_code = :plan", "plan", plan.value()));
        filter.coupon().ifPresent(coupon -> matching(COUPON, "coupon", coupon.value()));
        filter.status().ifPresent(status -> standing(status, standing));
        filter.access().ifPresent(access -> access(access, standing));
        filter.search().ifPresent(this::search);
    }

    /// Whether the order of the list is all there is to go by.
    boolean areOnOrderAlone() {
        return others.isEmpty();
    }

    /// Those on what the list is ordered by.
    String onOrder() {
        return joined(onOrder);
    }

    String others() {
        return joined(others);
    }

    String all() {
        return onOrder() + " and " + others();
    }

    Map<String, Object> values() {
        return values;
    }

    private void behind(Position after) {
        switch (after) {
            case Position.Start() -> {}
            case Position.Behind(var at, var id) -> {
                onOrder.add("(person.registered_at, person.id) < (:place_at, :place_id)");
                values.put("place_at", Rows.micros(at));
                values.put("place_id", id.value());
            }
        }
    }

    private void within(String column, Span span, List<String> conditions) {
        span.from().ifPresent(from -> {
            conditions.add("person." + column + " >= :" + column + "_from");
            values.put(column + "_from", Rows.micros(from));
        });
        span.until().ifPresent(until -> {
            conditions.add("person." + column + " < :" + column + "_until");
            values.put(column + "_until", Rows.micros(until));
        });
    }

    /// A status follows from moments, which no index holds as such. Each implies a bound on one of them that
    /// has one.
    private void standing(UserStatus status, Standing standing) {
        matching(UserSql.STATUS + " = :status", "status", Rows.word(status));
        switch (status) {
            case ACTIVE -> others.add(SOMETHING_RUNS);
            case FREE_ACCESS -> others.add("person.free_until > :now");
            case FREE_TRIAL -> others.add("person.trial_until > :now");
            case CHURNED -> nothingRuns(standing);
            case NONE -> others.add("person.expires_at = '-infinity'");
        }
    }

    private void access(boolean access, Standing standing) {
        others.add(UserSql.STATUS + (access ? " in " : " not in ") + "('active', 'free_access', 'free_trial')");
        if (access) {
            others.add(SOMETHING_RUNS);
        } else {
            nothingRuns(standing);
        }
    }

    /// Where nothing is kept of what was cancelled, that has its end in the future and is over all the same.
    private void nothingRuns(Standing standing) {
        if (standing.keepsCancelled()) {
            others.add("person.expires_at <= :now");
        }
    }

    /// The longest word finds the fewest. An address is one word, and so is an id.
    private void search(Search search) {
        List<String> words = search.words();
        String longest =
                words.stream().max(Comparator.comparingInt(String::length)).orElseThrow();
        values.put("search", search.text());
        values.put("word", longest);
        for (int place = 0; place < words.size(); place++) {
            if (!words.get(place).equals(longest)) {
                matching(
                        "position(' ' || lower(:word_" + place + ") in ' ' || lower(person.name)) > 0",
                        "word_" + place,
                        words.get(place));
            }
        }
    }

    private void matching(String condition, String parameter, Object value) {
        others.add(condition);
        values.put(parameter, value);
    }

    private static String joined(List<String> conditions) {
        return conditions.isEmpty() ? ALL : String.join(" and ", conditions);
    }
}
