package opwatch.operation;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Something that was pasted or typed and cannot be watched.
///
/// @param reason why not
/// @param excerpt what it was: one short line, without queries, control characters or anything secret
public record Refusal(Reason reason, String excerpt) {
    private static final int EXCERPT = 80;
    private static final Pattern TRACE = Pattern.compile("[0-9a-fA-F]{32}");
    private static final Pattern PURGE = Pattern.compile("(?i)purge-.*");

    /// Why something cannot be watched.
    public enum Reason {
        /// The host is no ARM host of a known cloud.
        FOREIGN_HOST,
        /// A known cloud, but not one that can be watched now: the demo and the real clouds do not mix.
        OTHER_CLOUD,
        /// An operation of another Azure provider.
        OTHER_PROVIDER,
        /// A purge of a workspace: another interface, with states of its own.
        PURGE_ID,
        /// 32 hex digits without dashes: the trace ID that error messages call "Operation Id".
        TRACE_ID,
        /// The result URL of a single resource: it names no location, so no status URL can be made of it.
        RESOURCE_RESULT,
        /// Looks like a status URL, but a part is missing or is a placeholder.
        INCOMPLETE,
        /// An operation ID alone: subscription and location are needed too.
        ONLY_AN_ID,
        /// More text than is searched.
        TOO_LONG,
        /// Nothing that looks like an operation.
        NOTHING_FOUND
    }

    public Refusal {
        excerpt = line(excerpt);
    }

    /// Why an operation ID that was typed cannot be one; null when it can.
    public static @Nullable Refusal ofOperationId(String typed) {
        if (TRACE.matcher(typed).matches()) {
            return new Refusal(Reason.TRACE_ID, typed);
        }
        if (PURGE.matcher(typed).matches()) {
            return new Refusal(Reason.PURGE_ID, typed);
        }
        return OperationRef.isOperationId(typed) ? null : new Refusal(Reason.INCOMPLETE, typed);
    }

    private static String line(String text) {
        StringBuilder line = new StringBuilder();
        text.codePoints()
                .limit(EXCERPT * 4L)
                .map(c -> Character.isWhitespace(c) ? ' ' : c)
                .filter(c -> !Character.isISOControl(c) && Character.getType(c) != Character.FORMAT)
                .filter(c -> Character.getType(c) != Character.SURROGATE)
                .limit(EXCERPT)
                .forEach(line::appendCodePoint);
        return line.toString().strip();
    }
}
