/// What admins see of the comparisons with PayPal, and how they ask for one.
@NullMarked
package app.tollgate.adapter.web.reconciliation;

import org.jspecify.annotations.NullMarked;
