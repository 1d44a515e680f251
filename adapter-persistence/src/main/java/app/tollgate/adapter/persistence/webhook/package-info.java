/// The inbox of events in its table.
@NullMarked
package app.tollgate.adapter.persistence.webhook;

import org.jspecify.annotations.NullMarked;
