/// Reads plan catalogues: YAML files that say what is sold (PLN-5).
@NullMarked
package app.tollgate.bootstrap.catalogue;

import org.jspecify.annotations.NullMarked;
