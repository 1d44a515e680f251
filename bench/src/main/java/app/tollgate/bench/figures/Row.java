package app.tollgate.bench.figures;

/// One line of the table. `floor`, `ratio` and `aim` are empty where there is none.
public record Row(String what, String measured, String floor, String ratio, String aim, Verdict verdict) {

    /// Whether the aim was met; [#NONE] where there is none.
    public enum Verdict {
        REACHED("yes"),
        MISSED("no"),
        NONE("");

        private final String word;

        Verdict(String word) {
            this.word = word;
        }

        public static Verdict of(boolean reached) {
            return reached ? REACHED : MISSED;
        }
    }

    public static Row noted(String what, String measured) {
        return new Row(what, measured, "", "", "", Verdict.NONE);
    }

    String verdictWord() {
        return verdict.word;
    }
}
