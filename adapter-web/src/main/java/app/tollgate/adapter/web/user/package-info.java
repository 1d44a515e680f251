/// Users over HTTP, as the back office sees them.
@NullMarked
package app.tollgate.adapter.web.user;

import org.jspecify.annotations.NullMarked;
