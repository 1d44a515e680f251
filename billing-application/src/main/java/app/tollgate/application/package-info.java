/// Use cases, one interface each, and the ports they need.
@NullMarked
package app.tollgate.application;

import org.jspecify.annotations.NullMarked;
