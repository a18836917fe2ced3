package opwatch.settings;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What OpWatch tells outside its window, and what it needs for that. Immutable; any thread.
///
/// @param noticeKinds the kinds of news that are told, by their names, those of a newer OpWatch among them;
///     null where the person has not chosen
/// @param noticeDetails whether a notice names rows and reasons
/// @param keepInTray whether closing the window keeps it watching in the tray; null before the person was
///     asked
/// @param lastLooked when the person last left the window; null before they have
public record Notices(
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<String> noticeKinds,

        boolean noticeDetails,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Boolean keepInTray,

        @JsonInclude(JsonInclude.Include.NON_NULL) @JsonSerialize(using = ToStringSerializer.class) @Nullable
        Instant lastLooked) {
    public static final Notices FIRST = new Notices(null, true, null, null);

    public Notices {
        noticeKinds = noticeKinds == null ? null : List.copyOf(noticeKinds);
    }

    /// The same with other notices.
    public Notices telling(List<String> kinds, boolean details) {
        return new Notices(kinds, details, keepInTray, lastLooked);
    }

    /// The same with the answer whether closing keeps it watching.
    public Notices keeping(boolean inTray) {
        return new Notices(noticeKinds, noticeDetails, inTray, lastLooked);
    }

    /// The same when the person has left the window.
    public Notices looked(Instant last) {
        return new Notices(noticeKinds, noticeDetails, keepInTray, last);
    }
}
