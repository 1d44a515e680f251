/// Looking at what people in the back office did.
@NullMarked
package app.tollgate.application.audit;

import org.jspecify.annotations.NullMarked;
