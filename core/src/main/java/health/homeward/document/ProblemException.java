package health.homeward.document;

/// Carries a [Problem] to the edge. The message holds ids, names of files and figures, never what stands in a record.
public final class ProblemException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final Problem problem;

    public ProblemException(Problem problem, String detail) {
        super(detail);
        this.problem = problem;
    }

    public ProblemException(Problem problem, String detail, Throwable cause) {
        super(detail, cause);
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }
}
