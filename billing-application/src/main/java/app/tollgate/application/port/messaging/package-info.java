/// What has arrived and waits for its turn.
@NullMarked
package app.tollgate.application.port.messaging;

import org.jspecify.annotations.NullMarked;
