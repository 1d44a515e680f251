/// Taking in events of the payment provider and acting on them.
@NullMarked
package app.tollgate.application.webhook;

import org.jspecify.annotations.NullMarked;
