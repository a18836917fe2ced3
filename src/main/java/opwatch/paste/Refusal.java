package opwatch.paste;

import java.util.regex.Pattern;
import opwatch.operation.OperationRef;
import org.jspecify.annotations.Nullable;

/// Something pasted or typed that cannot be watched. Immutable; any thread.
///
/// @param reason why not
/// @param excerpt what it was: one line of at most 80 characters, without queries, control characters or
/// anything secret
public record Refusal(Reason reason, String excerpt) implements Finding {
    private static final int EXCERPT = 80;
    private static final int GUID = 36;
    private static final int FIRST_GROUP = 8;
    /// The beginning of a JSON web token and all that is glued to it: what was pasted may be mangled.
    private static final Pattern TOKEN = Pattern.compile("(?is)eyJ[a-z0-9_-]{8}.*");

    private static final Pattern TRACE = Pattern.compile("[0-9a-fA-F]{32}");
    private static final Pattern PURGE = Pattern.compile("(?i)purge-.*");

    /// Why something cannot be watched.
    public enum Reason {
        /// The host is no ARM host of a known cloud.
        FOREIGN_HOST,
        /// The host is right, but a user name stands before it, as in addresses that are meant to mislead.
        USER_INFO,
        /// A known cloud that this list does not take: demo operations and real ones do not share a list.
        OTHER_CLOUD,
        /// An operation of another Azure provider.
        OTHER_PROVIDER,
        /// The ID of a purge alone: its workspace is needed too.
        PURGE_ID,
        /// Looks like the status URL of a purge, but a part is missing, cut off or a placeholder.
        PURGE_INCOMPLETE,
        /// 32 hex digits without dashes: the trace ID that error messages call "Operation Id".
        TRACE_ID,
        /// The result URL of a single resource: it names no location, so no status URL can be made of it.
        RESOURCE_RESULT,
        /// Looks like a status URL or an ID, but a part is missing, cut off or a placeholder.
        INCOMPLETE,
        /// An operation ID that is longer than any can be.
        ID_TOO_LONG,
        /// An operation ID alone: subscription and location are needed too.
        ONLY_AN_ID,
        /// A text that was encoded or escaped so often that nothing in it can be read.
        TOO_TANGLED,
        /// More text than is searched.
        TOO_LONG,
        /// Nothing that looks like an operation.
        NOTHING_FOUND
    }

    public Refusal {
        excerpt = line(TOKEN.matcher(excerpt).replaceAll("…"));
    }

    /// Why a typed text cannot be an operation ID; null when it can. An ID that begins like a GUID and
    /// stops was cut off, and Azure would never find it.
    public static @Nullable Refusal ofOperationId(String typed) {
        if (TRACE.matcher(typed).matches()) {
            return new Refusal(Reason.TRACE_ID, typed);
        }
        if (PURGE.matcher(typed).matches()) {
            return new Refusal(Reason.PURGE_ID, typed);
        }
        if (typed.length() > OperationRef.LONGEST_ID) {
            return new Refusal(Reason.ID_TOO_LONG, typed);
        }
        boolean whole = OperationRef.isOperationId(typed) && !isCutOff(typed);
        return whole ? null : new Refusal(Reason.INCOMPLETE, typed);
    }

    private static boolean isCutOff(String id) {
        return id.length() >= FIRST_GROUP && id.length() < GUID && OperationRef.isGuidBegun(id);
    }

    private static String line(String text) {
        StringBuilder line = new StringBuilder();
        int at = 0;
        while (at < text.length() && line.length() < EXCERPT) {
            int c = text.codePointAt(at);
            at += Character.charCount(c);
            if (Character.isWhitespace(c)) {
                line.append(' ');
            } else if (isShown(c) && line.length() + Character.charCount(c) <= EXCERPT) {
                line.appendCodePoint(c);
            }
        }
        return line.toString().strip();
    }

    private static boolean isShown(int c) {
        int type = Character.getType(c);
        return !Character.isISOControl(c) && type != Character.FORMAT && type != Character.SURROGATE;
    }
}
