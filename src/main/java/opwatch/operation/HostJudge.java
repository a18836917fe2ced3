package opwatch.operation;

import java.util.Optional;
import java.util.regex.Pattern;

/// Which cloud the text in front of a resource path means. Strict: what is not exactly a known ARM host is
/// foreign, also when a known one stands somewhere in it.
final class HostJudge {
    private static final Pattern SCHEME = Pattern.compile("(?is).*(?<![a-z0-9+.-])https?");
    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9.-]{1,253}");
    private static final Pattern SHOWN = Pattern.compile(
            "(?!eyJ)(?=.{1,100}$)[\\p{L}\\p{N}-]{1,63}([.\u3002][\\p{L}\\p{N}-]{0,63})+(:\\d{1,5})?|localhost(:\\d{1,5})?|\\[[0-9a-fA-F:.]{2,45}]");
    private static final Pattern PORT = Pattern.compile(":443");

    private HostJudge() {}

    /// What stands in front of a path.
    sealed interface Verdict {
        /// An ARM host of this cloud.
        record Known(Cloud cloud) implements Verdict {}

        /// No host at all.
        record Bare() implements Verdict {}

        /// Some other host, or something that could be read as one.
        record Foreign(String host) implements Verdict {}
    }

    /// @param prefix the word up to, and without, `subscriptions/`
    static Verdict judge(String prefix) {
        int scheme = prefix.lastIndexOf("://");
        if (scheme >= 0) {
            String rest = prefix.substring(scheme + 3);
            boolean web = SCHEME.matcher(prefix.substring(0, scheme)).matches();
            return web ? authority(rest) : new Verdict.Foreign(shown(rest));
        }
        String path = prefix.endsWith("/") ? prefix.substring(0, prefix.length() - 1) : prefix;
        // "path=" or "[" in front of a path is no host; anything that has dots, slashes or an at sign may be one.
        boolean harmless = path.chars().noneMatch(c -> c == '/' || c == '.' || c == '@' || c == '\\' || c == '%')
                && !path.matches("(?s).*:\\d+");
        if (harmless) {
            return prefix.endsWith("/")
                            || prefix.isEmpty()
                            || !Character.isLetterOrDigit(prefix.charAt(prefix.length() - 1))
                    ? new Verdict.Bare()
                    : new Verdict.Foreign(shown(prefix));
        }
        return authority(prefix.replaceFirst("^[^A-Za-z0-9]*", ""));
    }

    /// @param rest from the host on; must be a host, perhaps the usual port, and a slash
    private static Verdict authority(String rest) {
        int end = 0;
        while (end < rest.length() && "/?#".indexOf(rest.charAt(end)) < 0) {
            end++;
        }
        String host = rest.substring(0, end);
        String behind = rest.substring(end);
        int colon = host.indexOf(':');
        String name = colon < 0 ? host : host.substring(0, colon);
        boolean plain = HOST.matcher(name).matches()
                && (colon < 0 || PORT.matcher(host.substring(colon)).matches())
                && behind.matches("/{1,2}");
        Optional<Cloud> cloud = plain ? Cloud.ofHost(name) : Optional.empty();
        return cloud.<Verdict>map(Verdict.Known::new).orElseGet(() -> new Verdict.Foreign(shown(host)));
    }

    /// The host for a person, or an ellipsis: what does not look like a host may be anything, a token too.
    private static String shown(String host) {
        String name = host.replaceFirst("^.*@", "");
        int end = 0;
        while (end < name.length() && "/?#&=".indexOf(name.charAt(end)) < 0) {
            end++;
        }
        name = name.substring(0, end);
        return SHOWN.matcher(name).matches() ? name : "…";
    }
}
