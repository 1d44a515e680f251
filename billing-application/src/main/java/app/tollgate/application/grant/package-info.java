/// Giving access for a time.
@NullMarked
package app.tollgate.application.grant;

import org.jspecify.annotations.NullMarked;
