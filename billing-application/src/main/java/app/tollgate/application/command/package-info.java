/// Having things done with subscriptions at the payment provider: remembered before it is asked, and resolved when the
/// answer never came.
@NullMarked
package app.tollgate.application.command;

import org.jspecify.annotations.NullMarked;
