/// Events, their delivery and the webhook API.
@NullMarked
package app.tollgate.simulator.webhook;

import org.jspecify.annotations.NullMarked;
