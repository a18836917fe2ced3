package opwatch.ui;

import javafx.application.Platform;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import opwatch.platform.OperatingSystem;
import org.jspecify.annotations.Nullable;

/// Whether the person wants to be offered what the clipboard holds. FX thread only.
final class ClipboardChoice {
    private final boolean usual;
    private final ReadOnlyBooleanWrapper on;
    private @Nullable Boolean chosen;

    /// @param system whose usual choice it is: macOS asks the person at each reading, so it is off there
    ClipboardChoice(OperatingSystem system) {
        assert Platform.isFxApplicationThread();
        usual = system != OperatingSystem.MACOS;
        on = new ReadOnlyBooleanWrapper(usual);
    }

    /// Whether it is on.
    ReadOnlyBooleanProperty on() {
        return on.getReadOnlyProperty();
    }

    /// What the person chose; null where they have not, so that another system has its own usual choice.
    @Nullable
    Boolean chosen() {
        return chosen;
    }

    /// Takes what the person chooses, or chose in an earlier run; null for no choice.
    void choose(@Nullable Boolean now) {
        chosen = now;
        on.set(now == null ? usual : now);
    }
}
