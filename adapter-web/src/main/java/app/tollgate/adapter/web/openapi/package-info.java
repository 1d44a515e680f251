/// The API's description of itself.
@NullMarked
package app.tollgate.adapter.web.openapi;

import org.jspecify.annotations.NullMarked;
