package app.tollgate.application.user;

import app.tollgate.application.Page;
import app.tollgate.application.UseCase;
import app.tollgate.application.port.store.Customers;
import app.tollgate.application.port.view.UserFilter;
import app.tollgate.application.port.view.UserList;
import app.tollgate.application.port.view.UserTimeline;
import app.tollgate.domain.access.AccessRules;
import app.tollgate.domain.customer.Customer;
import app.tollgate.domain.customer.CustomerId;
import app.tollgate.domain.customer.Role;
import java.time.InstantSource;
import java.util.Optional;
import reactor.core.publisher.Mono;

@UseCase
final class ShowUsersService implements ShowUsers {

    private final UserList users;
    private final UserTimeline timeline;
    private final FilterNames names;
    private final Customers customers;
    private final AccessRules rules;
    private final InstantSource clock;

    ShowUsersService(
            UserList users,
            UserTimeline timeline,
            FilterNames names,
            Customers customers,
            AccessRules rules,
            InstantSource clock) {
        this.users = users;
        this.timeline = timeline;
        this.names = names;
        this.customers = customers;
        this.rules = rules;
        this.clock = clock;
    }

    @Override
    public Mono<Listing> list(UserFilter filter, int limit, UserList.Position after) {
        return names.refusal(filter).switchIfEmpty(Mono.defer(() -> shown(filter, limit, after)));
    }

    private Mono<Listing> shown(UserFilter filter, int limit, UserList.Position after) {
        UserList.Standing standing = standing();
        return Page.read(
                        limit,
                        count -> users.newestFirst(filter, standing, count, after),
                        entry -> new UserList.Position.Behind(entry.registeredAt(), entry.id()))
                .map(Listing.Shown::new);
    }

    @Override
    public Mono<Detail> show(CustomerId id, int limit, UserTimeline.Position after) {
        return Mono.defer(() -> users.find(id, standing())).flatMap(user -> detail(user, limit, after));
    }

    private Mono<Detail> detail(UserList.Entry user, int limit, UserTimeline.Position after) {
        Mono<Optional<Role>> role =
                customers.find(user.id()).map(Customer::role).singleOptional();
        Mono<Page<UserTimeline.Happening, UserTimeline.Position.Behind>> page = Page.read(
                limit,
                count -> timeline.newestFirst(user.id(), count, after),
                one -> new UserTimeline.Position.Behind(one.at(), one.key()));
        return Mono.zip(role, page, (its, happenings) -> new Detail(user, its, happenings));
    }

    private UserList.Standing standing() {
        return UserList.Standing.at(clock.instant(), rules.policy());
    }
}
