package app.tollgate.adapter.web.testing;

import app.tollgate.application.Page;
import app.tollgate.application.port.view.UserFilter;
import app.tollgate.application.port.view.UserList;
import app.tollgate.application.port.view.UserTimeline;
import app.tollgate.application.user.AddUser;
import app.tollgate.application.user.ShowUsers;
import app.tollgate.domain.customer.CustomerId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import reactor.core.publisher.Mono;

/// Answers what a test decided about users, and remembers what it was asked.
public final class PretendUsers implements ShowUsers, AddUser {

    public final List<Object> asked = new CopyOnWriteArrayList<>();
    public volatile Listing listing = new Listing.Shown(new Page<>(List.of(), Optional.empty()));
    public volatile Mono<Detail> detail = Mono.empty();
    public volatile Outcome outcome = new Outcome.AddressTaken();

    @Override
    public Mono<Listing> list(UserFilter filter, int limit, UserList.Position after) {
        asked.add(List.of(filter, limit, after));
        return Mono.just(listing);
    }

    @Override
    public Mono<Detail> show(CustomerId id, int limit, UserTimeline.Position after) {
        asked.add(List.of(id, limit, after));
        return detail;
    }

    @Override
    public Mono<Outcome> add(Command command) {
        asked.add(command);
        return Mono.just(outcome);
    }
}
