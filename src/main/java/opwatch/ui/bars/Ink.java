package opwatch.ui.bars;

import java.util.Locale;
import opwatch.timeline.Mark;

/// What a picture is painted with: a color of the style sheets each, by the style class `ink-` and its
/// name.
public enum Ink {
    SUCCEEDED,
    FAILED,
    RUNNING,
    CANCELED,
    TROUBLE,
    UNSEEN,
    /// Words.
    TEXT,
    /// Words that matter less, and the lines of groups.
    MUTED,
    /// Lines behind the bars, and between the rows.
    GRID,
    /// The line of now.
    NOW,
    /// What is behind the rows.
    GROUND,
    /// What is behind the axis and the headings of groups.
    HEADER,
    /// What is behind a row that the pointer is on.
    HOVERED,
    /// What is behind a selected row.
    SELECTED,
    /// What is painted on a selected row; transparent where it is the same as on others.
    ON_SELECTED,
    /// The ring around what has the focus.
    FOCUS;

    /// That of a state.
    public static Ink of(Mark mark) {
        return valueOf(mark.name());
    }

    String styleClass() {
        return "ink-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
