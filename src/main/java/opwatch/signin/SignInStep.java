package opwatch.signin;

import java.net.URI;
import java.time.Instant;

/// How far an interactive sign-in has come.
public sealed interface SignInStep {
    /// The browser is at the sign-in page, or should be.
    ///
    /// @param page where it was sent; may be opened again
    /// @param until how long the answer is waited for
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

    /// The browser was here; the token is being fetched.
    record Redeeming() implements SignInStep {}

    record Done(Account account) implements SignInStep {}

    record Failed(SignInError trouble) implements SignInStep {}

    /// The person gave up.
    record Canceled() implements SignInStep {}
}
