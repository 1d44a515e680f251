/// PayPal's list of the events it has made.
@NullMarked
package app.tollgate.adapter.paypal.event;

import org.jspecify.annotations.NullMarked;
