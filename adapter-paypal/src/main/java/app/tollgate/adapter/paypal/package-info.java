/// PayPal behind the application's gateway ports.
@NullMarked
package app.tollgate.adapter.paypal;

import org.jspecify.annotations.NullMarked;
