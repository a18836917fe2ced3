package opwatch.notify.desktop;

import java.util.List;
import opwatch.operation.OperationRef;
import opwatch.words.PlainText;

/// A notice for the desktop: plain text, which the teller escapes as its desktop asks. The constructor makes
/// both texts safe to show and short: control and bidi characters become escapes, tokens are masked, and what
/// is longer than [#LIMIT] is cut. Immutable; any thread.
///
/// @param title on one line
/// @param body may have several lines; may be empty
/// @param urgent whether it asks for the person (a failure) or only tells
/// @param rows what it is about: a click opens these; may be empty
public record DesktopNotice(String title, String body, boolean urgent, List<OperationRef> rows) {
    /// Characters of each text, an ellipsis not counted.
    public static final int LIMIT = 200;

    public DesktopNotice {
        title = PlainText.capped(title, LIMIT).replaceAll("[\\n\\t]+", " ");
        body = PlainText.capped(body, LIMIT);
        rows = List.copyOf(rows);
    }
}
