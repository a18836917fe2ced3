package opwatch.azure;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiFunction;
import opwatch.operation.Cloud;
import opwatch.operation.Problem;

/// Gives the tokens a test says, and another answer to a challenge.
public final class GivenTokens implements TokenSource {
    static final TokenResult NONE = new TokenResult.None(new Problem.SignInNeeded("", ""));

    private final BiFunction<Cloud, String, TokenResult> first;
    private final TokenResult other;
    final List<Challenge> challenges = new CopyOnWriteArrayList<>();

    GivenTokens(BiFunction<Cloud, String, TokenResult> first, TokenResult other) {
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
    public TokenResult token(Cloud cloud, String subscriptionId) {
        return Objects.requireNonNull(first.apply(cloud, subscriptionId));
    }

    @Override
    public TokenResult instead(Cloud cloud, String subscriptionId, Challenge challenge) {
        challenges.add(challenge);
        return other;
    }
}
