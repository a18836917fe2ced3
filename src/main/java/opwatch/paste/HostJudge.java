package opwatch.paste;

import java.util.Optional;
import java.util.regex.Pattern;
import opwatch.operation.Ascii;
import opwatch.operation.Cloud;

/// Judges which cloud the text in front of a resource path means. Strict: whatever is not exactly a known
/// ARM host is foreign, even when a known one is part of it.
///
/// `http` counts like `https`, because the pasted host only says which cloud is meant and is never
/// contacted. A final dot (`management.azure.com.`) and any port but 443 do not count.
final class HostJudge {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9.-]{1,253}(?::443)?");
    /// A host that may be shown: of short labels, so that it cannot be a token.
    private static final Pattern SHOWN = Pattern.compile("(?!eyJ)[\\p{L}\\p{N}_-]{1,40}(?:\\.[\\p{L}\\p{N}_-]{1,40})+"
            + "\\.?(?::[0-9]{1,5})?|localhost(?::[0-9]{1,5})?|[0-9A-Fa-f.:\\[\\]]{2,45}");
    /// A host without a scheme in front: it must look more like one.
    private static final Pattern SHOWN_BARE = Pattern.compile("[a-z0-9-]{1,40}(?:\\.[a-z0-9-]{1,40})*\\.[a-z]{2,20}");
    private static final String NOT_SHOWN = "…";
    private static final String OPENING = "[\"'(\\[{*_~|,;=:+!<>]*";
    /// `url=`, `Link:`, `see(` or a quote in front of a host.
    private static final Pattern KEY = Pattern.compile("^" + OPENING + "(?:[A-Za-z0-9_-]+[=:(\\[{,]" + OPENING + ")?");
    /// `##[debug]`, `[INFO]` in front of what was logged.
    private static final Pattern LEVEL = Pattern.compile("^(?:#{0,2}\\[[A-Za-z]{1,20}][:>]?){1,3}");
    private static final Pattern HOST_AT_END = Pattern.compile(
            ".*://(?:[^/?#@]{0,60}@)?[A-Za-z0-9-]+(?:\\.[A-Za-z0-9-]+)+(?::\\d{1,5})?/?", Pattern.DOTALL);
    private static final String EXPRESSION = "@?[A-Za-z0-9_.:$ ()-]{1,80}";
    /// What a program or a person puts an address in for: `${arm}`, `#{arm}`, `\\(arm)`, `%ARM%`,
    /// `{{arm}}`, `%s`.
    private static final String PUT_IN = "(?:[#$@]{0,2}\\{{1,2}" + EXPRESSION + "}{1,2}|[\\\\$]\\(" + EXPRESSION
            + "\\)|%[A-Za-z0-9_.-]{1,40}%|\\$[A-Za-z0-9_:]+(?:->[A-Za-z0-9_]{1,40}){0,4}|%(?:[0-9]\\$)?[sv@])";
    private static final Pattern VARIABLE = Pattern.compile("(?:[A-Za-z0-9_-]{1,40}[=(:,]{1,2})?" + PUT_IN);
    /// `.get('`, `http.target="`: no host has a bracket or an equals sign at its end, dots or not.
    private static final Pattern CALL = Pattern.compile("[)\\]};]*" + OPENING
            + "(?:[A-Za-z0-9_.$!-]{1,80}[=(]\\)?){1,4}\\[?(?:[frbuFRBU@$]{0,2}[\"'`])?" + PUT_IN + "?/?");
    /// The same in the place of a host.
    private static final Pattern HOST_VARIABLE = Pattern.compile(
            "(?:\\$?\\{{1,2} ?[A-Za-z0-9_.]{1,60} ?}{1,2}|\\$[A-Za-z0-9_]{1,60}|%[A-Za-z0-9_]{1,60}%)(?::443)?/");
    /// `poller.py:`, `c.m.a.Poller:` in front of what was logged. A name that ends like a host's is none
    /// of these.
    private static final Pattern LOGGER = Pattern.compile("(?:[A-Za-z0-9_-]{1,40}\\.){1,8}(?:[A-Z][A-Za-z0-9_$]{1,60}"
            + "|py|js|ts|cs|go|java|kt|rb|rs|php|cpp|ps1|psm1|sh|log)(?::[0-9]{1,6})?:");
    /// ASCII, and what host names and browsers take for it: ideographic and full-width dots and slashes.
    private static final String OF_A_URL = "/.@\\%?#\u3002\uff0e\uff61\u2024\uff0f\u2044\u2215\uff20\uff3c";

    private HostJudge() {}

    /// What stands in front of a path.
    sealed interface Verdict {
        /// An ARM host of this cloud.
        record Known(Cloud cloud) implements Verdict {}

        /// No host at all.
        record Bare() implements Verdict {}

        /// An ARM host, but the path does not begin right behind it.
        record Misplaced() implements Verdict {}

        /// An ARM host with a user name in front of it.
        record UserInfo(String host) implements Verdict {}

        /// Some other host, or something that could be read as one.
        record Foreign(String host) implements Verdict {}
    }

    /// @param prefix the word up to, and without, `subscriptions/`
    static Verdict judge(String prefix) {
        for (int i = prefix.length() - 1; i >= 0; i--) {
            if (prefix.startsWith("://", i)) {
                boolean web = endsWith(prefix, i, "http") || endsWith(prefix, i, "https");
                String rest = prefix.substring(i + 3);
                if (web && HOST_VARIABLE.matcher(rest).matches()) {
                    return new Verdict.Bare();
                }
                return web ? ofAuthority(rest, SHOWN) : new Verdict.Foreign(NOT_SHOWN);
            }
        }
        return ofWord(visible(prefix));
    }

    /// Whether the text ends with a scheme and a host.
    static boolean endsWithHost(String text) {
        return HOST_AT_END.matcher(text).matches();
    }

    private static boolean endsWith(String text, int end, String lower) {
        return Ascii.startsWith(text, end - lower.length(), lower);
    }

    private static Verdict ofWord(String whole) {
        String word = LEVEL.matcher(whole).replaceFirst("");
        if (isHarmless(word.endsWith("/") ? word.substring(0, word.length() - 1) : word)
                || CALL.matcher(word).matches()) {
            return new Verdict.Bare();
        }
        String rest = KEY.matcher(word).replaceFirst("");
        return ofAuthority(rest.startsWith("//") ? rest.substring(2) : rest, SHOWN_BARE);
    }

    /// "path=", "[" or a shell's variable is no host; what has dots, slashes or an at sign may be one, and
    /// so may a word that goes over into the path.
    private static boolean isHarmless(String lead) {
        if (lead.isEmpty()
                || VARIABLE.matcher(lead).matches()
                || LOGGER.matcher(lead).matches()) {
            return true;
        }
        if (lead.codePoints().allMatch(Character::isIdeographic)) {
            return true;
        }
        boolean goesOver = Character.isLetterOrDigit(lead.codePointBefore(lead.length()));
        boolean scheme = endsWith(lead, lead.length(), "http:") || endsWith(lead, lead.length(), "https:");
        return !goesOver && !scheme && lead.chars().noneMatch(c -> OF_A_URL.indexOf(c) >= 0);
    }

    /// @param rest from the host on; must be a host, perhaps the usual port, and a slash
    /// @param shown what a foreign host must look like to be shown
    private static Verdict ofAuthority(String rest, Pattern shown) {
        int end = 0;
        while (end < rest.length() && "/?#".indexOf(rest.charAt(end)) < 0) {
            end++;
        }
        String authority = rest.substring(0, end);
        String host = authority.substring(authority.lastIndexOf('@') + 1);
        Optional<Cloud> cloud = NAME.matcher(host).matches()
                ? Cloud.ofHost(host.endsWith(":443") ? host.substring(0, host.length() - 4) : host)
                : Optional.empty();
        if (cloud.isEmpty()) {
            return new Verdict.Foreign(shown.matcher(host).matches() ? host : NOT_SHOWN);
        }
        if (host.length() < authority.length()) {
            return new Verdict.UserInfo(host);
        }
        String behind = rest.substring(end);
        boolean atRoot = behind.equals("/") || behind.equals("//");
        return atRoot ? new Verdict.Known(cloud.get()) : new Verdict.Misplaced();
    }

    /// Without control and formatting characters: they must not hide that a word goes over into the path.
    private static String visible(String text) {
        StringBuilder visible = new StringBuilder();
        text.chars()
                .filter(c -> !Character.isISOControl(c) && Character.getType(c) != Character.FORMAT)
                .forEach(c -> visible.append((char) c));
        return visible.toString();
    }
}
