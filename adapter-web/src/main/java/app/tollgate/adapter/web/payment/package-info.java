/// What the caller paid.
@NullMarked
package app.tollgate.adapter.web.payment;

import org.jspecify.annotations.NullMarked;
