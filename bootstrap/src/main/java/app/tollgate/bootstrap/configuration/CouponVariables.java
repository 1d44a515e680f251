package app.tollgate.bootstrap.configuration;

import app.tollgate.domain.coupon.PersonRule;

/// `COUPON_ONE_PER_ADDRESS`: whether addresses that lead to one mailbox are one person.
record CouponVariables(Variables variables) {

    Part<PersonRule> person() {
        var byAddress = variables.optional("COUPON_ONE_PER_ADDRESS", true, Parsers::yesOrNo);
        return variables.make("COUPON_ONE_PER_ADDRESS", () -> new PersonRule(byAddress.get()));
    }
}
