package app.tollgate.domain.plancard;

/// A word in a color, as a dashboard shows it (MAN-3).
public record Badge(String text, Color color) {

    public enum Color {
        GREEN,
        YELLOW,
        RED,
        GREY
    }
}
