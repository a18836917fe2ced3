package opwatch.signin;

import java.time.Instant;

/// A token, or why there is none. Immutable.
public sealed interface Grant {
    /// A token.
    ///
    /// @param secret goes into one header of each request and nowhere else
    /// @param expires when Azure stops accepting it
    record Token(String secret, Instant expires) implements Grant {
        @Override
        public String toString() {
            return "[token]";
        }
    }

    /// There is no token.
    record Refused(SignInError trouble) implements Grant {}
}
