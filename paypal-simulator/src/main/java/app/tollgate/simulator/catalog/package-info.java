/// Products.
@NullMarked
package app.tollgate.simulator.catalog;

import org.jspecify.annotations.NullMarked;
