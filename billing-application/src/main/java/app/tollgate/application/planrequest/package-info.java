/// Plans that are paid by hand: asking for one, deciding, looking at it.
@NullMarked
package app.tollgate.application.planrequest;

import org.jspecify.annotations.NullMarked;
