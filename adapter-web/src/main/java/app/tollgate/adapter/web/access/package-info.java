/// What the caller, or another user, may do now or could do at a past moment, and why.
@NullMarked
package app.tollgate.adapter.web.access;

import org.jspecify.annotations.NullMarked;
