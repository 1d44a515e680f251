/// What somebody wants done with a subscription, from the wish to what became of it at PayPal.
@NullMarked
package app.tollgate.domain.command;

import org.jspecify.annotations.NullMarked;
