/// Subscribing, and looking at one's subscription.
@NullMarked
package app.tollgate.adapter.web.subscription;

import org.jspecify.annotations.NullMarked;
