/// Subscriptions at PayPal and their charges, and what a seller can have done with them.
@NullMarked
package app.tollgate.adapter.paypal.subscription;

import org.jspecify.annotations.NullMarked;
