/// What signs on our behalf.
@NullMarked
package app.tollgate.application.port.signing;

import org.jspecify.annotations.NullMarked;
