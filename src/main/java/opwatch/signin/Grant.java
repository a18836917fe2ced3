package opwatch.signin;

import java.time.Instant;

/// What comes of asking for a token. Immutable.
public sealed interface Grant {
    /// A token.
    ///
    /// @param secret goes into one header of one request and nowhere else
    /// @param expires when it stops to be accepted
    record Token(String secret, Instant expires) implements Grant {
        @Override
        public String toString() {
            return "[token]";
        }
    }

    /// There is none.
    record Refused(SignInError trouble) implements Grant {}
}
