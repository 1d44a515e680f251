/// Showing the plan a customer has.
@NullMarked
package app.tollgate.application.plancard;

import org.jspecify.annotations.NullMarked;
