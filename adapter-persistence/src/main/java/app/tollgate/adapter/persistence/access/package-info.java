/// The facts that decide on access, now and at any past moment, each read in one statement; and forced tiers.
@NullMarked
package app.tollgate.adapter.persistence.access;

import org.jspecify.annotations.NullMarked;
