/// What use cases are tested with: a fake for each port, and the contracts that fakes and adapters both keep.
@NullMarked
package app.tollgate.application.testing;

import org.jspecify.annotations.NullMarked;
