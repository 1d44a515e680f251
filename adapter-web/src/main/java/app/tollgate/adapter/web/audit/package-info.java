/// The audit log over HTTP.
@NullMarked
package app.tollgate.adapter.web.audit;

import org.jspecify.annotations.NullMarked;
