/// PostgreSQL behind the application's store ports.
@NullMarked
package app.tollgate.adapter.persistence;

import org.jspecify.annotations.NullMarked;
