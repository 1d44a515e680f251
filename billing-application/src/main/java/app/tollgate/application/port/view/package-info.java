/// What is read for an answer, without loading aggregates.
@NullMarked
package app.tollgate.application.port.view;

import org.jspecify.annotations.NullMarked;
