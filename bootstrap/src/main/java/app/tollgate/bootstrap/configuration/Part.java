package app.tollgate.bootstrap.configuration;

/// One part of the configuration, read, or refused for a reason that was written down.
sealed interface Part<T> {

    /// To be asked inside [Variables#make] alone, which goes on with the other parts when this one was refused.
    T get();

    record Read<T>(T get) implements Part<T> {}

    record Refused<T>() implements Part<T> {

        @Override
        public T get() {
            throw new RefusedBefore();
        }
    }

    /// Ends the making of a part that needs a refused one.
    final class RefusedBefore extends RuntimeException {

        private static final long serialVersionUID = 1L;

        RefusedBefore() {
            super("refused before", null, false, false);
        }
    }
}
