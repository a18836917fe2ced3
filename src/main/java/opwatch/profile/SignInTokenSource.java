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
        return new TokenResult.None(new Problem.Unreachable(cloud.armHost(), Problem.ConnectionFailure.STOPPED));
    }

    /// What a row says: trouble on the way to the sign-in host is trouble of the network, what only a person
    /// can end is sign-in, and the rest passes.
    static Problem problem(SignInError error) {
        return switch (error) {
            case SignInError.Person person -> {
                SignInError.Reply reply = person.reply();
                yield person.kind() == SignInError.Kind.REFUSED
                        ? new Problem.SignInRefused(reply.code(), reply.message())
                        : new Problem.SignInNeeded(reply.code(), reply.message());
            }
            case SignInError.Network network ->
                network.failure() == Failure.SLOW
                        ? new Problem.TimedOut(SignIn.LIMIT)
                        : ConnectionProblem.of(network.failure(), network.host(), network.host());
            case SignInError.Intercepted _ -> new Problem.Intercepted(Problem.Sign.NOT_JSON, "");
            case SignInError.Throttled throttled -> delayed(throttled.reply());
            case SignInError.ServiceTrouble trouble -> delayed(trouble.reply());
        };
    }

    private static Problem delayed(SignInError.Reply reply) {
        return new Problem.SignInDelayed(reply.code(), reply.message());
    }
}
