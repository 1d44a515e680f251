package app.tollgate.application.command;

/// What became of giving charges back.
sealed interface Repayment {

    /// Nothing of them is left with the seller.
    record Complete() implements Repayment {}

    /// PayPal is at it, and it may still fail (a refund to a bank account).
    record Underway() implements Repayment {}

    /// PayPal will not give it back.
    record Refused(String issue, String debugId) implements Repayment {}

    /// PayPal took the order, and the money did not arrive.
    record Failed() implements Repayment {}

    /// Refused so often that it is not ordered again; a person has to look.
    record GivenUp() implements Repayment {}

    /// Nothing was sent, or nobody knows; asking again is safe.
    record NotKnown() implements Repayment {}

    /// The one of two that there is more to do about: what is not known yet is asked for again, and weighs most.
    default Repayment orWorse(Repayment other) {
        return weight(other) > weight(this) ? other : this;
    }

    private static int weight(Repayment repayment) {
        return switch (repayment) {
            case Complete() -> 0;
            case Underway() -> 1;
            case Refused _, Failed _, GivenUp _ -> 2;
            case NotKnown() -> 3;
        };
    }
}
