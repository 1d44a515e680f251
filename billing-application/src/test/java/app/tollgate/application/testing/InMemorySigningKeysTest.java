package app.tollgate.application.testing;

class InMemorySigningKeysTest implements SigningKeysContract {

    private final InMemorySigningKeys signingKeys = new InMemorySigningKeys();

    @Override
    public InMemorySigningKeys signingKeys() {
        return signingKeys;
    }
}
