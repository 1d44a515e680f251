/// The pricing page's data, and the admins' way to put a plan on sale.
@NullMarked
package app.tollgate.adapter.web.plan;

import org.jspecify.annotations.NullMarked;
