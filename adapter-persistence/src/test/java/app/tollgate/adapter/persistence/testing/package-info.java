/// PostgreSQL for tests and for development: found, borrowed, or brought along.
@NullMarked
package app.tollgate.adapter.persistence.testing;

import org.jspecify.annotations.NullMarked;
