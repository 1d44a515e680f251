/// Starting, linking and following subscriptions.
@NullMarked
package app.tollgate.application.subscription;

import org.jspecify.annotations.NullMarked;
