package opwatch.words;

import java.time.Duration;
import java.util.Locale;
import opwatch.signin.SignInError;

/// A sign-in error in words: what happened and the one next step. Any thread.
///
/// @param title what happened and what it does not mean
/// @param nextStep the one thing to do
/// @param details what a support desk asks for: the server's code, its ID of the attempt, its own words;
/// may be empty
public record SignInErrorText(String title, String nextStep, String details) {
    /// The texts for an error of a sign-in.
    ///
    /// @param host the host that was signed in at
    public static SignInErrorText of(SignInError trouble, String host) {
        String family = "signin.trouble." + trouble.kind().name().toLowerCase(Locale.ROOT);
        Duration wait = trouble.retryAfter();
        String seconds = wait == null ? "" : String.valueOf(Math.max(1, wait.toSeconds()));
        return new SignInErrorText(
                Strings.text(family + (isOpen(trouble) ? ".open" : ".title"), trouble.tenant(), host, seconds),
                Strings.text(family + ".next", trouble.tenant(), host, seconds),
                details(trouble));
    }

    /// Whether the server asks to wait and does not say how long.
    private static boolean isOpen(SignInError trouble) {
        return trouble.kind() == SignInError.Kind.THROTTLED && trouble.retryAfter() == null;
    }

    private static String details(SignInError trouble) {
        StringBuilder details = new StringBuilder(trouble.code());
        if (!trouble.correlationId().isEmpty()) {
            details.append(details.isEmpty() ? "" : " · ")
                    .append(Strings.text("signin.correlation", trouble.correlationId()));
        }
        if (!trouble.message().isEmpty()) {
            details.append(details.isEmpty() ? "" : "\n").append(trouble.message());
        }
        return details.toString();
    }
}
