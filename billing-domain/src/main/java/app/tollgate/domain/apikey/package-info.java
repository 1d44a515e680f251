/// The product's own back ends as callers: their keys, and what each may open.
@NullMarked
package app.tollgate.domain.apikey;

import org.jspecify.annotations.NullMarked;
