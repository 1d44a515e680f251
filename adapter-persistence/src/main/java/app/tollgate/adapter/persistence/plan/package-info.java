/// Plans in their table.
@NullMarked
package app.tollgate.adapter.persistence.plan;

import org.jspecify.annotations.NullMarked;
