/// Payments in their table.
@NullMarked
package app.tollgate.adapter.persistence.payment;

import org.jspecify.annotations.NullMarked;
