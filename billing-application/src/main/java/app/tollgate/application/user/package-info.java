/// Looking at users in the back office, and adding some.
@NullMarked
package app.tollgate.application.user;

import org.jspecify.annotations.NullMarked;
