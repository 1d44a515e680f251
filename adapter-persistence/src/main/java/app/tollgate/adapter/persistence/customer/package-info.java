/// Customers in their table.
@NullMarked
package app.tollgate.adapter.persistence.customer;

import org.jspecify.annotations.NullMarked;
