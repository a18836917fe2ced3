package opwatch.azure;

import opwatch.operation.Problem;

/// A token, or the problem that there is none.
public sealed interface TokenResult permits BearerToken, TokenResult.None {
    /// There is no token; the row gets the problem.
    record None(Problem problem) implements TokenResult {}
}
