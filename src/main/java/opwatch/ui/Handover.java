package opwatch.ui;

import java.util.Map;
import javafx.application.Platform;
import opwatch.report.ReportFormat;
import opwatch.ui.details.DetailsPane;
import opwatch.ui.kit.Action;
import opwatch.ui.kit.NoticeBar;
import org.jspecify.annotations.Nullable;

/// What leaves the window for other people and programs: views as files, rows as texts. FX thread only.
final class Handover {
    private final ViewExport export;
    private final CopyAs copyAs;

    Handover(ShownView shown, Commands commands, NoticeBar notices, Overlay overlay) {
        assert Platform.isFxApplicationThread();
        export = new ViewExport(shown, shown.parts(), notices, overlay);
        copyAs = new CopyAs(commands, notices, shown, shown.parts());
    }

    /// What this part of the window does for which action.
    Map<Action, Runnable> actions() {
        return Map.of(Action.EXPORT_VIEW, export::open);
    }

    /// The forms that rows are copied in.
    CopyAs copyAs() {
        return copyAs;
    }

    /// Lets the details do what the menus do.
    void join(DetailsPane details, Actions actions) {
        details.onAction(actions::run);
        details.onCopyAs(() -> copyAs.items(actions));
    }

    /// What a view was exported as last, for the settings.
    String format() {
        return export.format().name();
    }

    /// @param format null where no view was exported yet
    void restore(@Nullable String format) {
        export.restore(ReportFormat.named(format == null ? "" : format));
    }
}
