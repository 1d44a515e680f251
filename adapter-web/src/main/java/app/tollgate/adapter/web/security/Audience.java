package app.tollgate.adapter.web.security;

import app.tollgate.domain.apikey.Scope;
import app.tollgate.domain.customer.Role;

/// Who may call a route (IDN-5).
public sealed interface Audience {

    /// Whoever comes; no token is needed, and none is read.
    record Everybody() implements Audience {}

    /// Customers of this role, and of every higher one. No API key is among them.
    record AtLeast(Role role) implements Audience {}

    /// Back ends whose key has this scope, and those of the back office who may read.
    record BackEnds(Scope scope) implements Audience {}
}
