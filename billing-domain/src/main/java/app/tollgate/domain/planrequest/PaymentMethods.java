package app.tollgate.domain.planrequest;

import java.util.List;

/// The ways of paying by hand that the seller takes, in the order they are shown (MAN-1). There may be none.
public record PaymentMethods(List<PaymentMethod> asShown) {

    public PaymentMethods {
        asShown = List.copyOf(asShown);
        if (asShown.stream().map(PaymentMethod::code).distinct().count() < asShown.size()) {
            throw new IllegalArgumentException("names each payment method once");
        }
    }

    public boolean include(PaymentMethodCode code) {
        return asShown.stream().anyMatch(method -> method.code().equals(code));
    }
}
