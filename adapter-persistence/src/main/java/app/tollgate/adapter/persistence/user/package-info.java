/// Users as the back office sees them: their list, what happened to one, and those who were added by e-mail.
@NullMarked
package app.tollgate.adapter.persistence.user;

import org.jspecify.annotations.NullMarked;
