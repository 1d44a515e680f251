/// Giving access for a time over HTTP.
@NullMarked
package app.tollgate.adapter.web.grant;

import org.jspecify.annotations.NullMarked;
