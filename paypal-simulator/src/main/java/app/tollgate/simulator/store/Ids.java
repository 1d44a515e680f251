package app.tollgate.simulator.store;

import java.util.SplittableRandom;

/// Identifiers in PayPal's forms; the same seed and the same calls give the same ids.
public final class Ids {

    private static final String CAPITALS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final String ACCOUNT = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final String TOKEN = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_";
    private static final String HEX = "0123456789abcdef";
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private final Books books;

    public Ids(Books books) {
        this.books = books;
    }

    public String product() {
        return "PROD-" + of(CAPITALS, 17);
    }

    public String plan() {
        return "P-" + of(CAPITALS, 24);
    }

    public String subscription() {
        return "I-" + of(CAPITALS, 12);
    }

    public String billingToken() {
        return "BA-" + of(CAPITALS, 17);
    }

    /// Orders, captures, sales, refunds, webhooks.
    public String resource() {
        return of(CAPITALS, 17);
    }

    public String event() {
        return "WH-" + of(CAPITALS, 17) + "-" + of(CAPITALS, 17);
    }

    public String account() {
        return of(ACCOUNT, 13);
    }

    public String accessToken() {
        return "A21AA" + of(TOKEN, 91);
    }

    public String nonce() {
        return of(TOKEN, 43);
    }

    public String debug() {
        return of(HEX, 13);
    }

    public String dispute() {
        return "PP-R-" + of(CAPITALS, 3) + "-" + of("0123456789", 8);
    }

    public String certificate() {
        return "CERT-" + of(HEX, 8) + "-" + of(HEX, 8) + "-" + of(HEX, 8);
    }

    /// The form of a version 1 UUID, as transmissions carry it.
    public String transmission() {
        return of(HEX, 8) + "-" + of(HEX, 4) + "-11e" + of("de", 1) + "-" + of("89ab", 1) + of(HEX, 3) + "-"
                + of(HEX, 12);
    }

    private String of(String alphabet, int length) {
        books.serial++;
        SplittableRandom random = new SplittableRandom(books.seed ^ (books.serial * SPREAD));
        StringBuilder id = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            id.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        return id.toString();
    }
}
