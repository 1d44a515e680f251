package app.tollgate.adapter.web.problem;

/// Something this adapter needs did not work; the problem to answer with is known where it happened.
public final class ProblemFault extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    public ProblemFault(Problem problem, Throwable cause) {
        super(problem.type().code(), cause);
        this.problem = problem;
    }

    Problem problem() {
        return problem;
    }
}
