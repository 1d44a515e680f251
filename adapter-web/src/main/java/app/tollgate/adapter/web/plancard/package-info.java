/// The plan of the caller as a dashboard shows it.
@NullMarked
package app.tollgate.adapter.web.plancard;

import org.jspecify.annotations.NullMarked;
