/// The facts that decide on access, read in one statement.
@NullMarked
package app.tollgate.adapter.persistence.access;

import org.jspecify.annotations.NullMarked;
