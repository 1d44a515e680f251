/// The door for PayPal's events.
@NullMarked
package app.tollgate.adapter.web.webhook;

import org.jspecify.annotations.NullMarked;
