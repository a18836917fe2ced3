package opwatch.ui.table;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import opwatch.ui.kit.Forms;
import opwatch.ui.kit.IconNode;
import opwatch.ui.kit.StyleNames;
import opwatch.ui.rows.GroupLine;
import opwatch.ui.rows.RowState;
import opwatch.words.Strings;

/// What is painted of a heading: an arrow that says whether it is folded, the group's name, how many rows it
/// has, and the worst of their states by shape, colour and word. Takes no clicks: they are the row's.
final class GroupHeading extends HBox {
    private static final PseudoClass FOLDED = PseudoClass.getPseudoClass("folded");

    private final Region arrow = Forms.styled(new Region(), "group-arrow");
    private final Label name = Forms.styled(new Label(), "group-name");
    private final Label count = Forms.styled(new Label(), StyleNames.MUTED);
    private final IconNode icon = Forms.styled(RowState.UNSEEN.icon().node(), StyleNames.STATE_ICON);
    private final Label worst = new Label();
    /// How many rows have changed unseen, and how many are acknowledged or snoozed.
    private final Label marks = Forms.styled(new Label(), StyleNames.MUTED);
    private final Label elsewhere = Forms.styled(new Label(), StyleNames.MUTED);

    GroupHeading() {
        getStyleClass().add("group-heading");
        setManaged(false);
        setMouseTransparent(true);
        name.setMinWidth(0);
        worst.setGraphic(icon);
        // The name gives way first: the numbers are short.
        count.setMinWidth(USE_PREF_SIZE);
        worst.setMinWidth(USE_PREF_SIZE);
        marks.setMinWidth(USE_PREF_SIZE);
        marks.setGraphic(Forms.styled(new Region(), "row-dot"));
        getChildren().setAll(arrow, name, count, worst, marks, elsewhere);
    }

    void show(GroupLine line) {
        GroupLine.Summary summary = line.summary().get();
        arrow.pseudoClassStateChanged(FOLDED, line.folded().get());
        name.setText(summary.name());
        count.setText(count(summary));
        RowState state = summary.worst();
        state.icon().showIn(icon);
        for (RowState any : RowState.values()) {
            icon.pseudoClassStateChanged(any.pseudoClass(), any == state);
        }
        worst.setText(worst(summary));
        Forms.show(worst, !worst.getText().isEmpty());
        int unread = summary.states().unread();
        marks.getGraphic().pseudoClassStateChanged(StyleNames.UNREAD, unread > 0);
        marks.getGraphic().pseudoClassStateChanged(StyleNames.ACKNOWLEDGED, unread == 0);
        marks.setText(marks(summary));
        Forms.show(marks, !marks.getText().isEmpty());
        elsewhere.setText(elsewhere(summary));
    }

    /// All that a heading says, for screen readers.
    static String spoken(GroupLine line) {
        GroupLine.Summary summary = line.summary().get();
        String key = line.folded().get() ? "group.spoken.folded" : "group.spoken";
        String spoken = Strings.text(key, summary.name(), summary.count(), said(summary));
        return summary.elsewhere() == 0 ? spoken : spoken + " " + elsewhere(summary);
    }

    boolean isOnArrow(double sceneX, double sceneY) {
        Bounds bounds = localToScene(arrow.getBoundsInParent());
        return sceneX <= bounds.getMaxX() + getSpacing() / 2
                && localToScene(getLayoutBounds()).contains(sceneX, sceneY);
    }

    private static String count(GroupLine.Summary summary) {
        return summary.count() == summary.listed()
                ? Strings.text("group.count", summary.count())
                : Strings.text("group.count.of", summary.count(), summary.listed());
    }

    private static String said(GroupLine.Summary summary) {
        return Stream.of(worst(summary), marks(summary))
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private static String marks(GroupLine.Summary summary) {
        GroupLine.States states = summary.states();
        if (states.unread() > 0 && states.quiet() > 0) {
            return Strings.text("group.both", states.unread(), states.quiet());
        }
        if (states.unread() > 0) {
            return Strings.text("group.unread", states.unread());
        }
        return states.quiet() > 0 ? Strings.text("group.quiet", states.quiet()) : "";
    }

    /// Nothing where all rows are acknowledged or snoozed.
    private static String worst(GroupLine.Summary summary) {
        if (summary.ofWorst() == 0 && summary.states().quiet() > 0) {
            return "";
        }
        String key = switch (summary.worst()) {
            case FAILED -> "group.worst.failed";
            case TROUBLE -> "group.worst.trouble";
            case RUNNING -> "group.worst.running";
            case UNSEEN -> "group.worst.unseen";
            case CANCELED -> "group.worst.canceled";
            case SUCCEEDED -> "group.worst.succeeded";
        };
        return Strings.text(key, summary.ofWorst());
    }

    private static String elsewhere(GroupLine.Summary summary) {
        return summary.elsewhere() == 0 ? "" : Strings.text("group.elsewhere", summary.elsewhere());
    }
}
