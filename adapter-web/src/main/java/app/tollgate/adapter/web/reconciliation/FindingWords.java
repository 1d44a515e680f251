package app.tollgate.adapter.web.reconciliation;

import app.tollgate.domain.reconciliation.Concern;
import app.tollgate.domain.reconciliation.Finding.Kind;
import app.tollgate.domain.reconciliation.Mismatch.What;

/// The words of a run's report.
final class FindingWords {

    private FindingWords() {}

    static String of(Kind kind) {
        return switch (kind) {
            case HEALED -> "healed";
            case NEEDS_PERSON -> "needs_person";
            case NOT_REACHED -> "not_reached";
        };
    }

    static Kind readKind(String word) {
        return switch (word) {
            case "healed" -> Kind.HEALED;
            case "needs_person" -> Kind.NEEDS_PERSON;
            case "not_reached" -> Kind.NOT_REACHED;
            default -> throw new IllegalArgumentException("is healed, needs_person or not_reached");
        };
    }

    static String of(What what) {
        return switch (what) {
            case STATE -> "state";
            case PLAN -> "plan";
            case PAID_THROUGH -> "paid_through";
            case CHARGE_BOOKED -> "charge_booked";
            case CHARGE_STATE -> "charge_state";
        };
    }

    static String of(Concern concern) {
        return switch (concern) {
            case NOT_FOUND_AT_PAYPAL -> "not_found_at_paypal";
            case UNKNOWN_CUSTOMER -> "unknown_customer";
            case UNKNOWN_PLAN -> "unknown_plan";
            case OTHER_TERMS -> "other_terms";
            case SECOND_LIVE_SUBSCRIPTION -> "second_live_subscription";
            case LIFE_AFTER_END -> "life_after_end";
            case NOT_FOLLOWED -> "not_followed";
        };
    }
}
