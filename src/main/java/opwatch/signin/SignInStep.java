package opwatch.signin;

import java.net.URI;
import java.time.Instant;

/// How far an interactive sign-in has come. Immutable.
public sealed interface SignInStep {
    /// The browser is at the sign-in page, or should be.
    ///
    /// @param page the sign-in page; may be opened again
    /// @param until when the attempt stops waiting
    /// @param opened whether the system could be asked to open a browser
    record InBrowser(URI page, Instant until, boolean opened) implements SignInStep {
        /// The page's address holds the state.
        @Override
        public String toString() {
            return "InBrowser[" + until + "]";
        }
    }

    /// A code to type into a browser, here or on another device.
    record WithCode(String code, URI page, Instant until) implements SignInStep {
        @Override
        public String toString() {
            return "WithCode[" + until + "]";
        }
    }

    /// The browser came back; the token is on its way.
    record Redeeming() implements SignInStep {}

    record Done(Account account) implements SignInStep {}

    record Failed(SignInError trouble) implements SignInStep {}

    /// The person canceled.
    record Canceled() implements SignInStep {}
}
