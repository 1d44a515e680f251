/// Commands about subscriptions in their table.
@NullMarked
package app.tollgate.adapter.persistence.command;

import org.jspecify.annotations.NullMarked;
