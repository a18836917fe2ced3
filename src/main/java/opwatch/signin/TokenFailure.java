package opwatch.signin;

import java.time.Duration;
import java.time.Instant;

/// Why there was no token lately. Immutable.
///
/// @param until when MSAL may be asked again
record TokenFailure(Grant.Refused refused, Instant until) {
    /// How long trouble that passes by itself is not tried again.
    static final Duration PASSING = Duration.ofSeconds(5);
    /// How long trouble that needs a person is not tried again.
    static final Duration STANDING = Duration.ofMinutes(2);

    static TokenFailure of(Grant.Refused refused, Instant now) {
        return new TokenFailure(refused, now.plus(pause(refused.trouble())));
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
