/// One call to PayPal: token, guards, what came of it, and what of that may be repeated.
@NullMarked
package app.tollgate.adapter.paypal.client;

import org.jspecify.annotations.NullMarked;
