package opwatch.ui.account;

import java.time.Duration;
import java.util.Locale;
import opwatch.signin.SignInTrouble;
import opwatch.ui.Strings;

/// Sign-in trouble in words: what happened and the one next step. Any thread.
///
/// @param title what happened and what it does not mean
/// @param nextStep the one thing to do
/// @param details what a support desk asks for: the server's code, its ID of the attempt, its own words;
/// may be empty
record TroubleText(String title, String nextStep, String details) {
    /// @param host the host that was signed in at
    static TroubleText of(SignInTrouble trouble, String host) {
        String family = "signin.trouble." + trouble.kind().name().toLowerCase(Locale.ROOT);
        Duration wait = trouble.retryAfter();
        String seconds = wait == null ? "" : String.valueOf(Math.max(1, wait.toSeconds()));
        return new TroubleText(
                Strings.text(family + ".title", trouble.tenant(), host, seconds),
                Strings.text(family + ".next", trouble.tenant(), host, seconds),
                details(trouble));
    }

    private static String details(SignInTrouble trouble) {
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
