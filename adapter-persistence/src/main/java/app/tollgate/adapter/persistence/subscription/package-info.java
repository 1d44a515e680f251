/// Subscriptions in their table, and their census.
@NullMarked
package app.tollgate.adapter.persistence.subscription;

import org.jspecify.annotations.NullMarked;
