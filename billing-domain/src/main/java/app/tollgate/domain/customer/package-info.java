/// Who buys: customers, the identity a token proves, and roles.
@NullMarked
package app.tollgate.domain.customer;

import org.jspecify.annotations.NullMarked;
