/// Keys of back ends in their table.
@NullMarked
package app.tollgate.adapter.persistence.apikey;

import org.jspecify.annotations.NullMarked;
