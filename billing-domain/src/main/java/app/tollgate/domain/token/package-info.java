/// Signed statements about access: how long one is good for, and when which key signs them.
@NullMarked
package app.tollgate.domain.token;

import org.jspecify.annotations.NullMarked;
