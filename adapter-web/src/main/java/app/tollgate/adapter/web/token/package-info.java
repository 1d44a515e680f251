/// Access tokens: how they are signed, handed out, and verified by others.
@NullMarked
package app.tollgate.adapter.web.token;

import org.jspecify.annotations.NullMarked;
