/// Plans that are paid by hand over HTTP.
@NullMarked
package app.tollgate.adapter.web.planrequest;

import org.jspecify.annotations.NullMarked;
