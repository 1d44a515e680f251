package app.tollgate.adapter.persistence;

import app.tollgate.adapter.persistence.user.R2dbcAddedUsers;
import app.tollgate.adapter.persistence.user.R2dbcUserList;
import app.tollgate.adapter.persistence.user.R2dbcUserTimeline;
import app.tollgate.application.port.store.AddedUsers;
import app.tollgate.application.port.view.UserList;
import app.tollgate.application.port.view.UserTimeline;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.reactive.TransactionalOperator;

/// The stores of users as the back office sees them.
@Configuration(proxyBeanMethods = false)
class UserStores {

    @Bean
    AddedUsers addedUsers(DatabaseClient database) {
        return Outages.named(AddedUsers.class, new R2dbcAddedUsers(database));
    }

    @Bean
    UserList userList(DatabaseClient database, TransactionalOperator transaction) {
        return Outages.named(UserList.class, new R2dbcUserList(database, transaction));
    }

    @Bean
    UserTimeline userTimeline(DatabaseClient database) {
        return Outages.named(UserTimeline.class, new R2dbcUserTimeline(database));
    }
}
