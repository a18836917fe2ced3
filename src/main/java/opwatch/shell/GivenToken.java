package opwatch.shell;

import java.util.Optional;
import opwatch.azure.BearerToken;
import opwatch.azure.Challenge;
import opwatch.azure.TokenResult;
import opwatch.azure.TokenSource;
import opwatch.operation.Cloud;
import opwatch.operation.Problem;

/// The one token that a person gave to a command: for one cloud, never renewed, and in memory alone. Any
/// thread.
///
/// @param token what is sent
/// @param cloud the only cloud that it is sent to
record GivenToken(BearerToken token, Cloud cloud) implements TokenSource {
    private static final TokenResult NONE = new TokenResult.None(new Problem.SignInNeeded("", ""));

    @Override
    public TokenResult token(Cloud asked, String subscriptionId) {
        return asked == cloud ? token : NONE;
    }

    /// There is no other: what Azure does not accept needs a sign-in.
    @Override
    public TokenResult instead(Cloud asked, String subscriptionId, Challenge challenge) {
        return NONE;
    }

    /// A token as it was read, before it is known which cloud it is for.
    ///
    /// @param cloud the cloud that it names itself; empty where it is no JWT, or names all clouds
    /// @param tenantId the tenant that it names itself; empty where it names none
    record Read(BearerToken token, Optional<Cloud> cloud, String tenantId) {}
}
