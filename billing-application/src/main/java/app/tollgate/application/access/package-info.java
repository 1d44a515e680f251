/// Answering what a customer may do.
@NullMarked
package app.tollgate.application.access;

import org.jspecify.annotations.NullMarked;
