/// API keys of the product's own back ends: what they look like, who is behind one, and how admins keep them.
@NullMarked
package app.tollgate.adapter.web.apikey;

import org.jspecify.annotations.NullMarked;
