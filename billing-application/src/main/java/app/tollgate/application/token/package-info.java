/// Access tokens for other services, and the keys that sign them.
@NullMarked
package app.tollgate.application.token;

import org.jspecify.annotations.NullMarked;
