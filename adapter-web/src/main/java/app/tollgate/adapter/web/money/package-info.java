/// Amounts of money as JSON.
@NullMarked
package app.tollgate.adapter.web.money;

import org.jspecify.annotations.NullMarked;
