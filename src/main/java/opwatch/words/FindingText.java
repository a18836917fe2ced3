package opwatch.words;

import opwatch.network.ConnectionTest.Finding;
import opwatch.network.ConnectionTest.Hop;
import opwatch.network.Failure;

/// What was found on the way to a host, as a sentence with the next step. Any thread.
public final class FindingText {
    private FindingText() {}

    /// The sentence for a finding.
    public static String of(Finding finding) {
        String sentence = sentence(finding);
        return finding.unused().isEmpty() ? sentence : Strings.text("network.unused", sentence, finding.unused());
    }

    /// The sentence for a test that came to no finding, because of a bug.
    public static String broken(Throwable bug) {
        return Strings.text("network.broken", PlainText.line(bug.toString()));
    }

    /// The sentence for a certificate store that could not be opened.
    ///
    /// @param store as the system or an option of the JVM names it: a type of key store, or a file
    public static String unopened(String store) {
        return Strings.text("network.unopened", PlainText.line(store));
    }

    private static String sentence(Finding finding) {
        boolean proxied = !finding.proxy().isEmpty();
        Hop failed = finding.failed();
        if (failed == null) {
            String way = proxied ? Strings.text("network.via", finding.proxy()) : Strings.text("network.direct");
            return Strings.text(
                    "network.reached", finding.host(), way, finding.took().toMillis());
        }
        String key = switch (failed) {
            case NAME -> proxied ? "network.failed.name.proxy" : "network.failed.name";
            case CONNECT -> proxied ? "network.failed.connect.proxy" : "network.failed.connect";
            case PROXY -> proxy(finding.failure() == Failure.PROXY_SIGN_IN, proxied);
            case CERTIFICATE -> certificate(finding);
            case ANSWER -> finding.failure() == null ? "network.failed.intercepted" : "network.failed.answer";
        };
        return Strings.text(key, finding.host(), finding.proxy());
    }

    /// A proxy on the way may answer although none was chosen.
    private static String proxy(boolean signIn, boolean named) {
        String key = signIn ? "network.failed.proxy.signin" : "network.failed.proxy";
        return named ? key : key + ".unnamed";
    }

    private static String certificate(Finding finding) {
        return switch (finding.failure()) {
            case CERTIFICATE_EXPIRED -> "network.failed.certificate.expired";
            case CERTIFICATE_OF_ANOTHER_NAME -> "network.failed.certificate.name";
            case NO_TLS -> "network.failed.certificate.tls";
            case null, default -> "network.failed.certificate";
        };
    }
}
