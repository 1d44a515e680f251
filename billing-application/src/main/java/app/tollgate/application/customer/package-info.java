/// Knowing customers.
@NullMarked
package app.tollgate.application.customer;

import org.jspecify.annotations.NullMarked;
