package opwatch.words;

import java.time.Duration;
import java.util.Locale;
import opwatch.network.Failure;
import opwatch.signin.SignInError;

/// A sign-in error in words: what happened and the one next step. Any thread.
///
/// @param title what happened and what it does not mean
/// @param nextStep the one thing to do
/// @param details what a support desk asks for: the service's code, its ID of the attempt, its own words;
/// may be empty
public record SignInErrorText(String title, String nextStep, String details) {
    private static final int MOST_WORDS = 200;

    /// The texts for an error of a sign-in.
    ///
    /// @param host the sign-in host
    public static SignInErrorText of(SignInError error, String host) {
        String unreached = error instanceof SignInError.Network network ? network.host() : host;
        Duration wait = error instanceof SignInError.Throttled throttled ? throttled.retryAfter() : null;
        String seconds = wait == null ? "" : String.valueOf(Math.max(1, wait.toSeconds()));
        String family = "signin.trouble." + family(error);
        // Without a time the service asks to wait and does not say how long.
        String title = family + (error instanceof SignInError.Throttled && wait == null ? ".open" : ".title");
        if (isOther(error) && error.reply().code().startsWith("AADSTS")) {
            title = "signin.trouble.other.numbered";
        }
        return new SignInErrorText(
                Strings.text(title, error.tenant(), unreached, seconds, said(error.reply())),
                Strings.text(family + ".next", error.tenant(), unreached, seconds),
                details(error.reply()));
    }

    /// The part of the keys that tells errors apart.
    static String family(SignInError error) {
        return switch (error) {
            case SignInError.Person person -> person.kind().name().toLowerCase(Locale.ROOT);
            case SignInError.Network network -> family(network.failure());
            case SignInError.Intercepted _ -> "intercepted";
            case SignInError.Throttled _ -> "throttled";
            case SignInError.ServiceTrouble _ -> "service";
        };
    }

    private static boolean isOther(SignInError error) {
        return error instanceof SignInError.Person person && person.kind() == SignInError.Kind.OTHER;
    }

    /// The service's number and its first words, without what is only for its operators.
    private static String said(SignInError.Reply reply) {
        String words = reply.message().split(" Trace ID:", 2)[0];
        return PlainText.capped(words.contains(reply.code()) ? words : reply.code() + ": " + words, MOST_WORDS);
    }

    private static String family(Failure failure) {
        return switch (failure) {
            case NAME -> "offline";
            case CERTIFICATE_EXPIRED -> "certificate_expired";
            case CERTIFICATE_OF_ANOTHER_NAME -> "certificate_name";
            case CERTIFICATE_OF_NOBODY_KNOWN -> "untrusted";
            case NO_TLS -> "no_tls";
            case SLOW -> "timed_out";
            case PROXY_SIGN_IN -> "proxy";
            case PROXY_TUNNEL -> "proxy_tunnel";
            case TOO_LARGE, NO_ROUTE, REFUSED, BROKEN -> "unreachable";
        };
    }

    private static String details(SignInError.Reply reply) {
        StringBuilder details = new StringBuilder(reply.code());
        if (!reply.correlationId().isEmpty()) {
            details.append(details.isEmpty() ? "" : " · ")
                    .append(Strings.text("signin.correlation", reply.correlationId()));
        }
        if (!reply.message().isEmpty()) {
            details.append(details.isEmpty() ? "" : "\n").append(PlainText.of(reply.message()));
        }
        return details.toString();
    }
}
