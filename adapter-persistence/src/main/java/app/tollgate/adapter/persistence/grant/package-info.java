/// What is given for a time, in its table.
@NullMarked
package app.tollgate.adapter.persistence.grant;

import org.jspecify.annotations.NullMarked;
