/// What must be known about a PayPal account before it can be talked to.
@NullMarked
package app.tollgate.adapter.paypal.settings;

import org.jspecify.annotations.NullMarked;
