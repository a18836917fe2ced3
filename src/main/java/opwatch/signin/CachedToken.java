package opwatch.signin;

import java.time.Duration;
import java.time.Instant;
import opwatch.signin.SilentTokenClient.Demand;

/// A token in use. Immutable.
///
/// @param demand what it was asked for with
/// @param at when it came
record CachedToken(Grant.Token token, Demand demand, Instant at) {
    /// MSAL renews a token when it has less than this left; asking MSAL earlier would only cost.
    private static final Duration LEFT = Duration.ofMinutes(5);
    /// A token that Azure rejects so soon after it was renewed does not get better by another renewal.
    private static final Duration YOUNG = Duration.ofMinutes(5);

    boolean needsRenewal(Instant now) {
        return now.plus(LEFT).isAfter(token.expires());
    }

    boolean isExpired(Instant now) {
        return !token.expires().isAfter(now);
    }

    /// Whether it came so lately in place of a rejected one that asking anew would bring nothing better.
    ///
    /// @param claims what Azure wants the token to hold, or empty
    boolean isFresh(String claims, Instant now) {
        boolean forRow = demand.renew() && (claims.isEmpty() || !demand.claims().isEmpty());
        return forRow && now.isBefore(at.plus(YOUNG));
    }
}
