/// Billing intervals and the calendar they make, in UTC and without drift.
@NullMarked
package app.tollgate.domain.period;

import org.jspecify.annotations.NullMarked;
