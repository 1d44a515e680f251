/// Showing payments.
@NullMarked
package app.tollgate.application.payment;

import org.jspecify.annotations.NullMarked;
