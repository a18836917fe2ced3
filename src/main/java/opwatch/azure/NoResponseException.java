package opwatch.azure;

import opwatch.operation.Problem;

/// No complete response came. Carries the problem that a row gets.
final class NoResponseException extends Exception {
    private static final long serialVersionUID = 1;

    private final transient Problem problem;

    NoResponseException(Problem problem, Throwable cause) {
        super(cause);
        this.problem = problem;
    }

    Problem problem() {
        return problem;
    }
}
