package app.tollgate.application.coupon;

import app.tollgate.domain.coupon.CouponTerms;
import java.util.LinkedHashMap;
import java.util.Map;

/// The terms of a coupon in the words of the audit log. What is not there has no entry.
final class CouponFacts {

    private CouponFacts() {}

    static Map<String, String> of(CouponTerms terms) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("trialDays", String.valueOf(terms.trialDays()));
        facts.put("active", String.valueOf(terms.active()));
        if (!terms.description().isEmpty()) {
            facts.put("description", terms.description());
        }
        terms.validFrom().ifPresent(from -> facts.put("validFrom", from.toString()));
        terms.validUntil().ifPresent(until -> facts.put("validUntil", until.toString()));
        terms.maxUses().ifPresent(most -> facts.put("maxUses", most.toString()));
        return facts;
    }
}
