package app.tollgate.adapter.paypal.client;

/// PayPal answered a success that we cannot make sense of.
public final class UnreadableAnswer extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UnreadableAnswer(String what) {
        super(what);
    }

    UnreadableAnswer(String what, RuntimeException cause) {
        super(what, cause);
    }
}
