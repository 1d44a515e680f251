/// Money given back at PayPal.
@NullMarked
package app.tollgate.adapter.paypal.refund;

import org.jspecify.annotations.NullMarked;
