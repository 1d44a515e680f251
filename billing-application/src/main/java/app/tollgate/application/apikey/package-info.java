/// Keys for the product's own back ends: made, used, revoked.
@NullMarked
package app.tollgate.application.apikey;

import org.jspecify.annotations.NullMarked;
