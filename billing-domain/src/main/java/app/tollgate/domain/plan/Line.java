package app.tollgate.domain.plan;

/// Text that people read in one line.
final class Line {

    private Line() {}

    static void require(String what, String text, int lengthMax) {
        if (text.isBlank() || !fits(text, lengthMax)) {
            throw new IllegalArgumentException(what + " is 1 to " + lengthMax + " characters on one line");
        }
    }

    /// Like [#require], for text that may be left out.
    static void requireIfAny(String what, String text, int lengthMax) {
        if (!fits(text, lengthMax)) {
            throw new IllegalArgumentException(what + " is at most " + lengthMax + " characters on one line");
        }
    }

    private static boolean fits(String text, int lengthMax) {
        return text.length() <= lengthMax && text.chars().noneMatch(Character::isISOControl);
    }
}
