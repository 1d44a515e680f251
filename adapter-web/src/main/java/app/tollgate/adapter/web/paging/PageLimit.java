package app.tollgate.adapter.web.paging;

/// How many entries a caller wants on a page: 1 to 100.
public final class PageLimit {

    private static final int MAX = 100;

    private PageLimit() {}

    /// Says by an [IllegalArgumentException] what is wrong.
    public static int read(int limit) {
        if (limit < 1 || limit > MAX) {
            throw new IllegalArgumentException("is 1 to " + MAX);
        }
        return limit;
    }
}
