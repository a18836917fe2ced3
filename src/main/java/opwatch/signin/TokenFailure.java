package opwatch.signin;

import java.time.Duration;
import java.time.Instant;
import opwatch.signin.SignInError.Kind;
import opwatch.signin.SilentTokenClient.Demand;

/// Why there was no token lately. Immutable.
///
/// @param claims the claims that it stood in the way of; empty when it is in the way of any token
/// @param until when MSAL may be asked again
record TokenFailure(Grant.Refused refused, String claims, Instant until) {
    /// How long trouble that passes by itself is not tried again.
    static final Duration PASSING = Duration.ofSeconds(5);
    /// How long trouble that needs a person is not tried again.
    static final Duration STANDING = Duration.ofMinutes(2);

    static TokenFailure of(Grant.Refused refused, Demand demand, Instant now) {
        return new TokenFailure(refused, onlyOf(demand, refused), now.plus(pause(refused.trouble())));
    }

    /// Whether it makes asking for a token with these claims useless for now.
    boolean holds(String demanded, Instant now) {
        return now.isBefore(until) && (claims.isEmpty() || claims.equals(demanded));
    }

    /// Claims that a person must meet stand in the way of no token without them.
    private static String onlyOf(Demand demand, Grant.Refused refused) {
        boolean met = !(refused.trouble() instanceof SignInError.Person person) || person.kind() == Kind.SIGNED_OUT;
        return met ? "" : demand.claims();
    }

    private static Duration pause(SignInError error) {
        return switch (error) {
            case SignInError.Person _ -> STANDING;
            case SignInError.Throttled throttled -> {
                Duration asked = throttled.retryAfter();
                yield asked != null && asked.compareTo(PASSING) > 0 ? asked : PASSING;
            }
            case SignInError.Network _, SignInError.Intercepted _, SignInError.ServiceTrouble _ -> PASSING;
        };
    }
}
