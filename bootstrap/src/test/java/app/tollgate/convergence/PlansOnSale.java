package app.tollgate.convergence;

import app.tollgate.domain.plan.PlanCode;
import java.math.BigDecimal;

/// What is sold: two plans of one product, between which PayPal revises, and one of another. All are monthly, in euros.
enum PlansOnSale {
    BASIC("tools", 1000),
    PLUS("tools", 2000),
    OTHER("toys", 1500);

    final String product;
    final long cents;

    PlansOnSale(String product, long cents) {
        this.product = product;
        this.cents = cents;
    }

    PlanCode code() {
        return new PlanCode(
                switch (this) {
                    case BASIC -> "basic";
                    case PLUS -> "plus";
                    case OTHER -> "other";
                });
    }

    BigDecimal price() {
        return BigDecimal.valueOf(cents, 2);
    }
}
