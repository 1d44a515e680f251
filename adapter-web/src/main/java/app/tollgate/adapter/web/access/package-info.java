/// What the caller may do right now.
@NullMarked
package app.tollgate.adapter.web.access;

import org.jspecify.annotations.NullMarked;
