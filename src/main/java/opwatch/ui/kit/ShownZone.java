package opwatch.ui.kit;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import opwatch.settings.Settings;

/// The zone in which a window shows times: this computer's, or UTC. Everything that shows a time asks it
/// when it does, and paints again when it changes. FX thread only.
public final class ShownZone implements Supplier<ZoneId> {
    private final ZoneId local;
    private final ReadOnlyObjectWrapper<ZoneId> zone;

    /// @param local this computer's zone
    public ShownZone(ZoneId local) {
        this.local = local;
        zone = new ReadOnlyObjectWrapper<>(local);
    }

    @Override
    public ZoneId get() {
        return zone.get();
    }

    /// The same, to be followed.
    public ReadOnlyObjectProperty<ZoneId> zone() {
        return zone.getReadOnlyProperty();
    }

    /// This computer's zone, whatever is shown.
    public ZoneId local() {
        return local;
    }

    public Settings.Zone choice() {
        return zone.get().equals(ZoneOffset.UTC) ? Settings.Zone.UTC : Settings.Zone.LOCAL;
    }

    public void choose(Settings.Zone choice) {
        assert Platform.isFxApplicationThread();
        zone.set(choice == Settings.Zone.UTC ? ZoneOffset.UTC : local);
    }
}
