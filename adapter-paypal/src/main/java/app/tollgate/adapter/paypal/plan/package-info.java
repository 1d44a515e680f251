/// Products and billing plans at PayPal.
@NullMarked
package app.tollgate.adapter.paypal.plan;

import org.jspecify.annotations.NullMarked;
