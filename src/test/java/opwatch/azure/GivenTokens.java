package opwatch.azure;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiFunction;
import opwatch.operation.Cloud;
import opwatch.operation.Problem;

/// Gives the tokens a test says, and another answer to a challenge.
public final class GivenTokens implements TokenSource {
    static final TokenAnswer NONE = new TokenAnswer.None(new Problem.SignInNeeded("", ""));

    private final BiFunction<Cloud, String, TokenAnswer> first;
    private final TokenAnswer other;
    final List<Challenge> challenges = new CopyOnWriteArrayList<>();

    GivenTokens(BiFunction<Cloud, String, TokenAnswer> first, TokenAnswer other) {
        this.first = first;
        this.other = other;
    }

    public static GivenTokens none() {
        return new GivenTokens((_, _) -> NONE, NONE);
    }

    public static GivenTokens of(String secret) {
        return new GivenTokens((_, _) -> new BearerToken(secret), NONE);
    }

    @Override
    public TokenAnswer token(Cloud cloud, String subscriptionId) {
        return Objects.requireNonNull(first.apply(cloud, subscriptionId));
    }

    @Override
    public TokenAnswer instead(Cloud cloud, String subscriptionId, Challenge challenge) {
        challenges.add(challenge);
        return other;
    }
}
