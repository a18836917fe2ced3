package opwatch.ui.rows;

import java.time.Instant;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import opwatch.operation.Observation;
import opwatch.operation.OperationRef;
import opwatch.operation.WatchEntry;
import opwatch.polling.RowUpdate;
import org.jspecify.annotations.Nullable;

/// One row of the table: a stable object whose properties change, never replaced. FX thread only.
public final class WatchRow {
    private final OperationRef ref;
    private final Instant addedAt;
    private final StringProperty label;
    private final ReadOnlyObjectWrapper<Observation> observation;
    private final ReadOnlyObjectWrapper<@Nullable Instant> nextCheck = new ReadOnlyObjectWrapper<>();

    public WatchRow(WatchEntry entry) {
        assert Platform.isFxApplicationThread();
        ref = entry.ref();
        addedAt = entry.addedAt();
        label = new SimpleStringProperty(entry.label());
        observation = new ReadOnlyObjectWrapper<>(entry.observation());
    }

    public OperationRef ref() {
        return ref;
    }

    public Instant addedAt() {
        return addedAt;
    }

    /// The person's own name for the operation; never null, often empty.
    public StringProperty label() {
        return label;
    }

    /// All that was seen so far.
    public ReadOnlyObjectProperty<Observation> observation() {
        return observation.getReadOnlyProperty();
    }

    /// When the next look is planned; null when none is.
    public ReadOnlyObjectProperty<@Nullable Instant> nextCheck() {
        return nextCheck.getReadOnlyProperty();
    }

    /// What is to be shown now.
    public RowState state() {
        return RowState.of(observation.get());
    }

    /// Azure's own status word; empty when never seen.
    public String word() {
        var status = observation.get().status();
        return status == null ? "" : status.word();
    }

    /// What the row is called: its label, or the operation ID when it has none.
    public String name() {
        return label.get().isBlank() ? ref.operationId() : label.get();
    }

    /// The row as it is remembered.
    public WatchEntry entry() {
        return new WatchEntry(ref, label.get(), addedAt, observation.get());
    }

    void apply(RowUpdate sighting) {
        nextCheck.set(sighting.nextCheck());
        observation.set(sighting.observation());
    }
}
