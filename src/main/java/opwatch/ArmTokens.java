package opwatch;

import opwatch.azure.BearerToken;
import opwatch.azure.Challenge;
import opwatch.azure.TokenAnswer;
import opwatch.azure.TokenSource;
import opwatch.operation.Cloud;
import opwatch.operation.Problem;
import opwatch.signin.Grant;
import opwatch.signin.SignIn;
import opwatch.signin.SignInTrouble;

/// Joins the wire with sign-in, which do not know each other. Any thread; blocks.
final class ArmTokens implements TokenSource {
    private final SignIn signIn;

    ArmTokens(SignIn signIn) {
        this.signIn = signIn;
    }

    @Override
    public TokenAnswer token(Cloud cloud, String subscriptionId) {
        try {
            return answer(cloud, signIn.token(cloud, subscriptionId));
        } catch (InterruptedException e) {
            return stopped(cloud);
        }
    }

    @Override
    public TokenAnswer instead(Cloud cloud, String subscriptionId, Challenge challenge) {
        try {
            Grant grant = signIn.instead(
                    cloud, subscriptionId, challenge.refused()::is, challenge.tenant(), challenge.claims());
            return answer(cloud, grant);
        } catch (InterruptedException e) {
            return stopped(cloud);
        }
    }

    private static TokenAnswer answer(Cloud cloud, Grant grant) {
        return switch (grant) {
            case Grant.Token token -> new BearerToken(token.secret());
            case Grant.Refused(SignInTrouble trouble) -> new TokenAnswer.None(problem(cloud, trouble));
        };
    }

    private static TokenAnswer stopped(Cloud cloud) {
        Thread.currentThread().interrupt();
        return new TokenAnswer.None(new Problem.Unreachable(cloud.armHost(), "OpWatch stopped waiting."));
    }

    /// What a row says: trouble on the way to the sign-in host is trouble of the network; what needs a
    /// person is sign-in.
    private static Problem problem(Cloud cloud, SignInTrouble trouble) {
        String host = SignIn.host(cloud);
        return switch (trouble.kind()) {
            case OFFLINE -> new Problem.NameNotResolved(host);
            case UNREACHABLE -> new Problem.Unreachable(host, "");
            case TIMED_OUT -> new Problem.TimedOut(SignIn.LIMIT);
            case UNTRUSTED -> new Problem.Untrusted(host, "");
            case PROXY -> new Problem.ProxyRefused();
            case INTERCEPTED -> new Problem.Intercepted("");
            case THROTTLED, SERVICE, CLOCK -> new Problem.SignInDelayed(trouble.code(), trouble.message());
            default -> new Problem.SignInNeeded(trouble.code(), trouble.message());
        };
    }
}
