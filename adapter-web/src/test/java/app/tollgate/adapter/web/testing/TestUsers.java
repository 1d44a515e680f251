package app.tollgate.adapter.web.testing;

import app.tollgate.application.port.view.UserFilter;
import app.tollgate.application.port.view.UserList;
import app.tollgate.application.port.view.UserTimeline;
import app.tollgate.application.user.AddUser;
import app.tollgate.application.user.ShowUsers;
import app.tollgate.domain.customer.CustomerId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.core.publisher.Mono;

/// The fakes behind users.
@Configuration(proxyBeanMethods = false)
class TestUsers {

    @Bean
    ShowUsers showUsers(Edge edge) {
        return new ShowUsers() {
            @Override
            public Mono<Listing> list(UserFilter filter, int limit, UserList.Position after) {
                return edge.users().list(filter, limit, after);
            }

            @Override
            public Mono<Detail> show(CustomerId id, int limit, UserTimeline.Position after) {
                return edge.users().show(id, limit, after);
            }
        };
    }

    @Bean
    AddUser addUser(Edge edge) {
        return command -> edge.users().add(command);
    }
}
