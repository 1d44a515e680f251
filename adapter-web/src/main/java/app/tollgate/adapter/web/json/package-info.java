/// The one dialect of JSON this API speaks.
@NullMarked
package app.tollgate.adapter.web.json;

import org.jspecify.annotations.NullMarked;
