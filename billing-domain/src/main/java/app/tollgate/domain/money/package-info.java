/// Amounts of money, exact and never without a currency.
@NullMarked
package app.tollgate.domain.money;

import org.jspecify.annotations.NullMarked;
