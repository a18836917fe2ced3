package opwatch.azure;

import opwatch.operation.Problem;

/// What comes of asking for a token.
public sealed interface TokenAnswer permits BearerToken, TokenAnswer.None {
    /// There is none.
    ///
    /// @param problem why
    record None(Problem problem) implements TokenAnswer {}
}
