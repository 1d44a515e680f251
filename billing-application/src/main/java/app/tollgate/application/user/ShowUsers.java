package app.tollgate.application.user;

import app.tollgate.application.Page;
import app.tollgate.application.port.view.UserFilter;
import app.tollgate.application.port.view.UserList;
import app.tollgate.application.port.view.UserTimeline;
import app.tollgate.domain.customer.CustomerId;
import app.tollgate.domain.customer.Role;
import java.util.Optional;
import reactor.core.publisher.Mono;

/// Support and admins look at all users (ADM-1), and at one of them with everything that happened (ADM-2).
public interface ShowUsers {

    /// At most `limit` users behind `after`, who registered last first.
    Mono<Listing> list(UserFilter filter, int limit, UserList.Position after);

    /// Empty for somebody nobody knows. At most `limit` happenings behind `after`, the newest first.
    Mono<Detail> show(CustomerId id, int limit, UserTimeline.Position after);

    sealed interface Listing {

        record Shown(Page<UserList.Entry, UserList.Position.Behind> page) implements Listing {}

        record NoSuchPlan() implements Listing {}

        record NoSuchCoupon() implements Listing {}
    }

    /// Whoever was added by e-mail and has not signed in yet has no role.
    record Detail(
            UserList.Entry user,
            Optional<Role> role,
            Page<UserTimeline.Happening, UserTimeline.Position.Behind> timeline) {}
}
