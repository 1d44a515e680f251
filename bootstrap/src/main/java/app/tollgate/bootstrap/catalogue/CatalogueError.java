package app.tollgate.bootstrap.catalogue;

/// What is wrong with a catalogue, and where. Lines count from 1; 0 stands for the file as a whole.
public record CatalogueError(String file, int line, String problem) {

    /// Such as `catalogues/sollo.yaml, line 12: price.amount: '12.9x' is not an amount`.
    @Override
    public String toString() {
        return line == 0 ? file + ": " + problem : file + ", line " + line + ": " + problem;
    }
}
