/// Plans that are paid by hand: what customers ask for, and what an admin decides about it.
@NullMarked
package app.tollgate.domain.planrequest;

import org.jspecify.annotations.NullMarked;
