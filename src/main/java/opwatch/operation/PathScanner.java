package opwatch.operation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import opwatch.operation.Refusal.Reason;

/// Finds resource paths in a text in one pass: remembers where the current word began and where its last
/// `://` stood, so that each `subscriptions/` can be judged by the host in front of it without looking back
/// twice.
final class PathScanner {
    private static final String ANCHOR = "subscriptions/";
    private static final String ENCODED_ANCHOR = "%2fsubscriptions%2f";
    /// URLs in the query of URLs are followed this deep.
    private static final int NESTED = 3;
    /// No host and no harmless word in front of a path is longer; what is longer is not judged but refused.
    private static final int LONGEST_PREFIX = 300;
    /// A signed URL is 3 to 4 KB long; encoded inside another one it may double.
    private static final int LONGEST_ENCODED = 16_384;

    private final Cloud bareCloud;
    private final Set<Cloud> watchable;
    private final Set<OperationRef> found = new LinkedHashSet<>();
    private final Set<Refusal> refused = new LinkedHashSet<>();
    /// Results of single resources, by operation ID: no news when the operation itself was found as well.
    private final Map<String, Refusal> resourceResults = new LinkedHashMap<>();

    PathScanner(Cloud bareCloud, Set<Cloud> watchable) {
        this.bareCloud = bareCloud;
        this.watchable = watchable;
    }

    Set<OperationRef> found() {
        return found;
    }

    List<Refusal> refused() {
        List<Refusal> all = new ArrayList<>(refused);
        Set<String> ids = new LinkedHashSet<>();
        found.forEach(ref -> ids.add(Ascii.lower(ref.operationId())));
        resourceResults.forEach((id, refusal) -> {
            if (!ids.contains(id)) {
                all.add(refusal);
            }
        });
        return all;
    }

    void scan(String text) {
        scan(text, 0);
    }

    private void scan(String text, int depth) {
        int word = 0;
        int scheme = -1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (endsWord(text, i, c)) {
                word = i + 1;
                scheme = -1;
            } else if (c == ':' && text.startsWith("://", i)) {
                scheme = i;
            } else if ((c == 's' || c == 'S') && text.regionMatches(true, i, ANCHOR, 0, ANCHOR.length())) {
                path(text, word, scheme, i);
            } else if (c == '%' && text.regionMatches(true, i, ENCODED_ANCHOR, 0, ENCODED_ANCHOR.length())) {
                int end = wordEnd(text, i);
                if (depth < NESTED && end - word <= LONGEST_ENCODED) {
                    scan(PercentCode.decode(text.substring(word, end)), depth + 1);
                }
                i = end - 1;
            }
        }
    }

    /// White space, quotes and angle brackets end a word. A quote behind a slash is part of a URL, though:
    /// it must not make a path of a foreign host look like one without a host.
    private static boolean endsWord(String text, int i, char c) {
        if (c <= ' ' || c == '<' || c == '>' || Character.isWhitespace(c) || c == '\u00a0') {
            return true;
        }
        boolean quote = c == '"' || c == '\'' || c == '`' || c == '\u201c' || c == '\u201d';
        return quote && (i == 0 || text.charAt(i - 1) != '/');
    }

    private static int wordEnd(String text, int from) {
        int end = from;
        while (end < text.length() && end - from <= LONGEST_ENCODED && !endsWord(text, end, text.charAt(end))) {
            end++;
        }
        return end;
    }

    private void path(String text, int word, int scheme, int anchor) {
        ResourcePath path = ResourcePath.read(text, anchor + ANCHOR.length());
        if (path.kind() == ResourcePath.Kind.OTHER) {
            return;
        }
        int from = scheme < 0 ? word : Math.max(word, scheme - 8);
        if (anchor - from > LONGEST_PREFIX) {
            refuse(Reason.FOREIGN_HOST, "…");
            return;
        }
        HostJudge.Verdict verdict = HostJudge.judge(text.substring(from, anchor));
        switch (verdict) {
            case HostJudge.Verdict.Foreign(String host) -> refuse(Reason.FOREIGN_HOST, host);
            case HostJudge.Verdict.Bare _ -> take(path, bareCloud);
            case HostJudge.Verdict.Known(Cloud cloud) -> take(path, cloud);
        }
    }

    private void take(ResourcePath path, Cloud cloud) {
        switch (path.kind()) {
            case STATUS -> {
                Optional<OperationRef> ref = path.ref(cloud);
                if (ref.isEmpty()) {
                    refuse(path.refusal(), path.shown());
                } else if (!watchable.contains(cloud)) {
                    refuse(Reason.OTHER_CLOUD, cloud.armHost());
                } else {
                    found.add(ref.get());
                }
            }
            case OTHER_PROVIDER -> refuse(Reason.OTHER_PROVIDER, path.shown());
            case PURGE -> refuse(Reason.PURGE_ID, path.operationId());
            case RESOURCE_RESULT ->
                resourceResults.putIfAbsent(
                        Ascii.lower(path.operationId()), new Refusal(Reason.RESOURCE_RESULT, path.operationId()));
            case INCOMPLETE -> refuse(Reason.INCOMPLETE, path.shown());
            case OTHER -> {
                // some other Azure resource: no business of ours
            }
        }
    }

    private void refuse(Reason reason, String excerpt) {
        if (refused.size() < PastedText.MOST_REFUSALS) {
            refused.add(new Refusal(reason, excerpt));
        }
    }
}
