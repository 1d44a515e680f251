/// PayPal's events: genuine or not, and what they are about.
@NullMarked
package app.tollgate.adapter.paypal.webhook;

import org.jspecify.annotations.NullMarked;
