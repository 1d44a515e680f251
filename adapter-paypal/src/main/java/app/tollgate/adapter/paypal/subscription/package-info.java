/// Subscriptions at PayPal and their charges.
@NullMarked
package app.tollgate.adapter.paypal.subscription;

import org.jspecify.annotations.NullMarked;
