package app.tollgate.bootstrap.start;

import java.util.List;
import org.springframework.boot.ExitCodeGenerator;

/// The service does not start, for reasons that an operator can mend; each is one sentence.
public final class StartRefused extends RuntimeException implements ExitCodeGenerator {

    private static final long serialVersionUID = 1L;

    /// What the system's own programs answer to a wrong configuration (`EX_CONFIG`).
    static final int EXIT_CODE = 78;

    private final transient List<String> sentences;

    public StartRefused(List<String> sentences) {
        super(String.join(" ", sentences));
        this.sentences = List.copyOf(sentences);
    }

    public List<String> sentences() {
        return sentences;
    }

    @Override
    public int getExitCode() {
        return EXIT_CODE;
    }
}
