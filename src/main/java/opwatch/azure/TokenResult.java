package opwatch.azure;

import opwatch.operation.Problem;

/// What comes of asking for a token.
public sealed interface TokenResult permits BearerToken, TokenResult.None {
    /// There is none.
    ///
    /// @param problem why
    record None(Problem problem) implements TokenResult {}
}
