/// What a customer may do right now, and why.
@NullMarked
package app.tollgate.domain.access;

import org.jspecify.annotations.NullMarked;
