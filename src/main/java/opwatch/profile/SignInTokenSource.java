package opwatch.profile;

import opwatch.azure.BearerToken;
import opwatch.azure.Challenge;
import opwatch.azure.ConnectionProblem;
import opwatch.azure.TokenResult;
import opwatch.azure.TokenSource;
import opwatch.network.Failure;
import opwatch.operation.Cloud;
import opwatch.operation.Problem;
import opwatch.signin.Grant;
import opwatch.signin.SignIn;
import opwatch.signin.SignInError;
import opwatch.signin.SubscriptionTokens;

/// Joins the wire with sign-in, which do not know each other. Any thread; blocks.
public final class SignInTokenSource implements TokenSource {
    private final SubscriptionTokens tokens;

    public SignInTokenSource(SubscriptionTokens tokens) {
        this.tokens = tokens;
    }

    @Override
    public TokenResult token(Cloud cloud, String subscriptionId) {
        try {
            return result(tokens.token(cloud, subscriptionId));
        } catch (InterruptedException e) {
            return stopped(cloud);
        }
    }

    @Override
    public TokenResult instead(Cloud cloud, String subscriptionId, Challenge challenge) {
        try {
            return result(tokens.replacement(
                    cloud, subscriptionId, challenge.refused()::is, challenge.tenant(), challenge.claims()));
        } catch (InterruptedException e) {
            return stopped(cloud);
        }
    }

    private static TokenResult result(Grant grant) {
        return switch (grant) {
            case Grant.Token token -> new BearerToken(token.secret());
            case Grant.Refused(SignInError error) -> new TokenResult.None(problem(error));
        };
    }

    private static TokenResult stopped(Cloud cloud) {
        Thread.currentThread().interrupt();
        return new TokenResult.None(new Problem.Unreachable(cloud.armHost(), "OpWatch stopped waiting."));
    }

    /// What a row says: trouble on the way to the sign-in host is trouble of the network, what only a person
    /// can end is sign-in, and the rest passes.
    static Problem problem(SignInError error) {
        return switch (error) {
            case SignInError.Person(_, _, SignInError.Reply reply, _) ->
                new Problem.SignInNeeded(reply.code(), reply.message());
            case SignInError.Network(Failure failure, String host, _) ->
                failure == Failure.SLOW
                        ? new Problem.TimedOut(SignIn.LIMIT)
                        : ConnectionProblem.of(failure, host, host);
            case SignInError.Intercepted _ -> new Problem.Intercepted("It answered the sign-in.");
            case SignInError.Throttled(_, SignInError.Reply reply, _) -> delayed(reply, "HTTP 429");
            case SignInError.ServiceTrouble(_, SignInError.Reply reply) -> delayed(reply, "HTTP 5xx");
        };
    }

    /// @param otherwise the code when the service names none
    private static Problem delayed(SignInError.Reply reply, String otherwise) {
        String code = reply.code().isEmpty() ? otherwise : reply.code();
        return new Problem.SignInDelayed(code, reply.message());
    }
}
