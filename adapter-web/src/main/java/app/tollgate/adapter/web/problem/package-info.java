/// How this API says no: RFC 9457 problem details, each with a stable code.
@NullMarked
package app.tollgate.adapter.web.problem;

import org.jspecify.annotations.NullMarked;
