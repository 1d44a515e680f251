package app.tollgate.bootstrap.configuration;

import app.tollgate.bootstrap.configuration.Settings.PaidByHand;
import app.tollgate.domain.planrequest.FourEyes;
import app.tollgate.domain.planrequest.PaymentMethod;
import app.tollgate.domain.planrequest.PaymentMethodCode;
import app.tollgate.domain.planrequest.PaymentMethods;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// `PAYMENT_METHODS`, `PAYMENT_METHOD_<CODE>_NAME` and `PAYMENT_METHOD_<CODE>_INSTRUCTIONS` for each of them, and
/// `MANUAL_FOUR_EYES`: what is paid by hand (MAN-1), and whether two admins have to agree (MAN-4).
record ManualPlanVariables(Variables variables) {

    private static final String METHODS = "PAYMENT_METHODS";
    private static final String METHOD = "PAYMENT_METHOD_";
    private static final String NAME = "_NAME";
    private static final String INSTRUCTIONS = "_INSTRUCTIONS";

    Part<PaidByHand> read() {
        var codes = variables.list(METHODS, "", PaymentMethodCode::new);
        var methods = switch (codes) {
            case Part.Read<List<PaymentMethodCode>>(var read) -> methods(read);
            case Part.Refused<List<PaymentMethodCode>> _ -> new Part.Refused<PaymentMethods>();
        };
        var fourEyes = variables.optional("MANUAL_FOUR_EYES", false, Parsers::yesOrNo);
        return variables.make(METHODS, () -> new PaidByHand(methods.get(), new FourEyes(fourEyes.get())));
    }

    private Part<PaymentMethods> methods(List<PaymentMethodCode> codes) {
        refuseStrays(codes);
        List<Part<PaymentMethod>> all =
                codes.stream().distinct().map(this::method).toList();
        return codes.stream().distinct().count() < codes.size()
                ? variables.refuse(METHODS + ": names a payment method twice.")
                : variables.make(
                        METHODS,
                        () -> new PaymentMethods(all.stream().map(Part::get).toList()));
    }

    private Part<PaymentMethod> method(PaymentMethodCode code) {
        var name = variables.required(METHOD + word(code) + NAME, text -> text);
        var instructions = variables.required(METHOD + word(code) + INSTRUCTIONS, text -> text);
        return variables.make(METHOD + word(code), () -> new PaymentMethod(code, name.get(), instructions.get()));
    }

    /// Where somebody tells customers how to pay, and nobody takes it, a name is wrong.
    private void refuseStrays(List<PaymentMethodCode> codes) {
        Set<String> known = codes.stream()
                .map(code -> METHOD + word(code))
                .flatMap(method -> Stream.of(method + NAME, method + INSTRUCTIONS))
                .collect(Collectors.toUnmodifiableSet());
        variables.beginningWith(METHOD).stream()
                .filter(name -> !known.contains(name))
                .forEach(this::refuseStray);
    }

    private void refuseStray(String name) {
        var _ = variables.refuse(name + ": is of no payment method that " + METHODS + " names.");
    }

    private static String word(PaymentMethodCode code) {
        return code.value().toUpperCase(Locale.ROOT);
    }
}
