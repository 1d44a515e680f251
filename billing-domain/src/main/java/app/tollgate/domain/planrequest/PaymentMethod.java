package app.tollgate.domain.planrequest;

/// A way of paying by hand (MAN-1): what it is called, and in words what a customer has to do. The instructions may
/// have several lines.
public record PaymentMethod(PaymentMethodCode code, String name, String instructions) {

    private static final int NAME_MAX = 60;
    private static final int INSTRUCTIONS_MAX = 2_000;

    public PaymentMethod {
        if (name.isBlank() || name.length() > NAME_MAX || name.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("a name is 1 to " + NAME_MAX + " characters on one line");
        }
        if (instructions.isBlank() || instructions.length() > INSTRUCTIONS_MAX) {
            throw new IllegalArgumentException("instructions are 1 to " + INSTRUCTIONS_MAX + " characters");
        }
    }
}
