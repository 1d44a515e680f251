/// What the outside is told about the service's health (OPS-2).
@NullMarked
package app.tollgate.bootstrap.health;

import org.jspecify.annotations.NullMarked;
