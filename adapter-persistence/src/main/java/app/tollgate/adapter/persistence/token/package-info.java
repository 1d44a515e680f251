/// Signing keys in their table.
@NullMarked
package app.tollgate.adapter.persistence.token;

import org.jspecify.annotations.NullMarked;
