/// What people may do in the back office, and who decides it.
@NullMarked
package app.tollgate.adapter.web.role;

import org.jspecify.annotations.NullMarked;
