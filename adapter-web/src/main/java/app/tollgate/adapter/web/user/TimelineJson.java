package app.tollgate.adapter.web.user;

import app.tollgate.adapter.web.paging.Cursor;
import app.tollgate.application.port.view.UserTimeline.Happening;
import app.tollgate.application.port.view.UserTimeline.Position;
import app.tollgate.application.user.ShowUsers.Detail;
import app.tollgate.domain.customer.Role;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A user with a page of what happened. Whoever has not signed in yet has no role.
record TimelineJson(
        UserJson user,
        @Nullable String role,
        List<HappeningJson> timeline,
        @Nullable String next) {

    private static final Pattern KEY = Pattern.compile("[a-z_]+:[!-~]{1,300}");

    static TimelineJson of(Detail detail) {
        return new TimelineJson(
                UserJson.of(detail.user()),
                detail.role().map(Role::word).orElse(null),
                detail.timeline().entries().stream().map(HappeningJson::of).toList(),
                detail.timeline().next().map(TimelineJson::cursor).orElse(null));
    }

    static Position place(String cursor) {
        return Cursor.read(cursor, TimelineJson::behind, TimelineJson::cursor);
    }

    private static Position.Behind behind(Instant at, String key) {
        if (!KEY.matcher(key).matches()) {
            throw new IllegalArgumentException("no kind and id");
        }
        return new Position.Behind(at, key);
    }

    private static String cursor(Position.Behind place) {
        return Cursor.of(place.at(), place.key());
    }

    /// Which `facts` there are depends on the kind.
    record HappeningJson(Instant at, String kind, String id, Map<String, String> facts) {

        static HappeningJson of(Happening one) {
            return new HappeningJson(one.at(), one.kind(), one.id(), one.facts());
        }
    }
}
