/// Amounts the way PayPal writes them.
@NullMarked
package app.tollgate.adapter.paypal.money;

import org.jspecify.annotations.NullMarked;
