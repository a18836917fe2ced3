package opwatch.profile;

import opwatch.azure.BearerToken;
import opwatch.azure.Challenge;
import opwatch.azure.TokenResult;
import opwatch.azure.TokenSource;
import opwatch.operation.Cloud;
import opwatch.operation.Problem;
import opwatch.signin.Grant;
import opwatch.signin.SignIn;
import opwatch.signin.SignInError;

/// Joins the wire with sign-in, which do not know each other. Any thread; blocks.
public final class SignInTokenSource implements TokenSource {
    private final SignIn signIn;

    public SignInTokenSource(SignIn signIn) {
        this.signIn = signIn;
    }

    @Override
    public TokenResult token(Cloud cloud, String subscriptionId) {
        try {
            return answer(cloud, signIn.token(cloud, subscriptionId));
        } catch (InterruptedException e) {
            return stopped(cloud);
        }
    }

    @Override
    public TokenResult instead(Cloud cloud, String subscriptionId, Challenge challenge) {
        try {
            Grant grant = signIn.instead(
                    cloud, subscriptionId, challenge.refused()::is, challenge.tenant(), challenge.claims());
            return answer(cloud, grant);
        } catch (InterruptedException e) {
            return stopped(cloud);
        }
    }

    private static TokenResult answer(Cloud cloud, Grant grant) {
        return switch (grant) {
            case Grant.Token token -> new BearerToken(token.secret());
            case Grant.Refused(SignInError trouble) -> new TokenResult.None(problem(cloud, trouble));
        };
    }

    private static TokenResult stopped(Cloud cloud) {
        Thread.currentThread().interrupt();
        return new TokenResult.None(new Problem.Unreachable(cloud.armHost(), Problem.ConnectionFailure.STOPPED));
    }

    /// What a row says: trouble on the way to the sign-in host is trouble of the network; what needs a
    /// person is sign-in.
    private static Problem problem(Cloud cloud, SignInError trouble) {
        String host = SignIn.host(cloud);
        return switch (trouble.kind()) {
            case OFFLINE -> new Problem.NameNotResolved(host);
            case UNREACHABLE -> new Problem.Unreachable(host, Problem.ConnectionFailure.BROKEN);
            case TIMED_OUT -> new Problem.TimedOut(SignIn.LIMIT);
            case UNTRUSTED -> new Problem.Untrusted(host, Problem.TrustFailure.UNKNOWN_ISSUER);
            case PROXY -> new Problem.ProxyRefused();
            case INTERCEPTED -> new Problem.Intercepted(Problem.Sign.NOT_JSON, "");
            case THROTTLED, SERVICE, CLOCK -> new Problem.SignInDelayed(trouble.code(), trouble.message());
            default -> new Problem.SignInNeeded(trouble.code(), trouble.message());
        };
    }
}
