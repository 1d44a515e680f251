/// Valid examples of domain objects, to start tests from.
@NullMarked
package app.tollgate.domain.testing;

import org.jspecify.annotations.NullMarked;
