/// Everything about the caller that an app needs at its start.
@NullMarked
package app.tollgate.adapter.web.me;

import org.jspecify.annotations.NullMarked;
