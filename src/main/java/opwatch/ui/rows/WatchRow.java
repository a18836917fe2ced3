package opwatch.ui.rows;

import java.time.Instant;
import java.util.Objects;
import java.util.function.UnaryOperator;
import javafx.application.Platform;
import javafx.beans.Observable;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import opwatch.operation.Attention;
import opwatch.operation.Attention.Pause;
import opwatch.operation.KindInAnswer;
import opwatch.operation.Observation;
import opwatch.operation.OperationKind;
import opwatch.operation.OperationRef;
import opwatch.operation.OperationResult;
import opwatch.operation.OperationStatus;
import opwatch.operation.Remarks;
import opwatch.operation.TypicalDuration;
import opwatch.operation.WatchEntry;
import opwatch.polling.RowUpdate;
import org.jspecify.annotations.Nullable;

/// One row of the list: a stable object whose properties change. FX thread only.
public final class WatchRow implements TableLine {
    private final OperationRef ref;
    private final Instant addedAt;
    private final StringProperty label;
    private final ReadOnlyObjectWrapper<Remarks> remarks;
    private final ReadOnlyStringWrapper tenantId;
    private final String others;
    private final ReadOnlyObjectWrapper<Observation> observation;
    private final ReadOnlyObjectWrapper<Attention> attention;
    private final ReadOnlyObjectWrapper<@Nullable Instant> nextCheck = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Pause> paused = new ReadOnlyObjectWrapper<>();
    /// Kept, because every order and every count asks for it.
    private RowState state;
    private final SimpleIntegerProperty changes = new SimpleIntegerProperty();
    private boolean checking;
    private @Nullable TypicalDuration typical;
    private @Nullable TableNumbers numbers;
    /// Null as long as nobody has asked.
    private @Nullable OperationResult result;
    /// What counts it; null while it is on no list.
    private @Nullable RowTally tally;
    /// Its traits as the tally has them.
    private int traits;
    private int index;
    /// The row as the file holds it, made when it is first asked for after a change.
    private @Nullable WatchEntry entry;

    public WatchRow(WatchEntry entry) {
        assert Platform.isFxApplicationThread();
        ref = entry.ref();
        addedAt = entry.addedAt();
        label = new SimpleStringProperty(entry.label()) {
            @Override
            protected void invalidated() {
                changed();
            }
        };
        remarks = new ReadOnlyObjectWrapper<>(entry.remarks());
        tenantId = new ReadOnlyStringWrapper(entry.tenantId());
        others = entry.others();
        observation = new ReadOnlyObjectWrapper<>(entry.observation());
        attention = new ReadOnlyObjectWrapper<>(entry.attention());
        state = RowState.of(entry.observation());
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

    /// Its kind, tags and note.
    public ReadOnlyObjectProperty<Remarks> remarks() {
        return remarks.getReadOnlyProperty();
    }

    /// The tenant of its subscription; empty as long as it is not known.
    public ReadOnlyStringProperty tenantId() {
        return tenantId.getReadOnlyProperty();
    }

    /// All that the checks have seen so far.
    public ReadOnlyObjectProperty<Observation> observation() {
        return observation.getReadOnlyProperty();
    }

    /// What the person was told of it and has decided about it.
    public ReadOnlyObjectProperty<Attention> attention() {
        return attention.getReadOnlyProperty();
    }

    /// Tells of each change of what is said here: one thing to listen to for each of the row's cells.
    public Observable changes() {
        return changes;
    }

    /// When the next check is due; null when none is planned.
    public ReadOnlyObjectProperty<@Nullable Instant> nextCheck() {
        return nextCheck.getReadOnlyProperty();
    }

    /// Until when it is not checked by itself, because a person has paused it or all; null when it is, or has
    /// ended.
    public ReadOnlyObjectProperty<@Nullable Pause> paused() {
        return paused.getReadOnlyProperty();
    }

    /// Whether a request for its status is on its way, as of the last second.
    public boolean isChecking() {
        return checking;
    }

    /// How long operations like it have run, as the poller said last; null as long as too few were seen.
    public @Nullable TypicalDuration typical() {
        return typical;
    }

    /// Whether it still ran, when it was last seen, beyond what is typical: see [TypicalDuration].
    public boolean isUnusuallyLong() {
        return typical != null && typical.isExceededBy(observation.get());
    }

    /// What it has brought, by its own answer or else by its table; null where no status has come. The first
    /// call for a status from disk reads it.
    public @Nullable OperationResult result() {
        OperationStatus status = observation.get().status();
        if (result == null && status != null) {
            OperationResult said = OperationResult.of(status);
            OperationResult table =
                    numbers == null ? null : numbers.statistics().counts();
            result = table != null && said.count() == null && said.gigabytes() == null ? table : said;
        }
        return result;
    }

    /// How far it is in percent, by its own answer or else by its table; null where neither says it.
    public @Nullable Double progress() {
        OperationStatus status = observation.get().status();
        Double said = status == null ? null : status.percent();
        return said != null || numbers == null ? said : numbers.statistics().progress();
    }

    /// What its table said last; null where that was not asked, or is not known.
    public @Nullable TableNumbers numbers() {
        return numbers;
    }

    /// Takes what its table says.
    public void see(TableNumbers now) {
        assert Platform.isFxApplicationThread();
        numbers = now;
        result = null;
        changed();
    }

    /// Whether it has succeeded and says that it has done nothing; its state is Succeeded all the same.
    public boolean isNothingDone() {
        OperationResult brought = state == RowState.SUCCEEDED ? result() : null;
        return brought != null && brought.nothing();
    }

    /// The state that the row shows.
    public RowState state() {
        return state;
    }

    /// Azure's own status word; empty when never seen.
    public String word() {
        var status = observation.get().status();
        return status == null ? "" : status.word();
    }

    /// The label, or the operation ID when there is none.
    @Override
    public String name() {
        return label.get().isBlank() ? ref.operationId() : label.get();
    }

    /// The row as the file holds it.
    public WatchEntry entry() {
        WatchEntry made = entry;
        if (made == null) {
            made = new WatchEntry(
                    ref,
                    label.get(),
                    remarks.get(),
                    tenantId.get(),
                    addedAt,
                    observation.get(),
                    attention.get(),
                    others);
            entry = made;
        }
        return made;
    }

    /// Where it is on its list, from 0: as long as no row comes or goes. Of no meaning while it is on none.
    public int index() {
        return index;
    }

    void index(int now) {
        index = now;
    }

    /// Whether it is on a list.
    public boolean isListed() {
        return tally != null;
    }

    /// Whether it has a trait. Without a look at what it was seen to be, where it is on a list.
    public boolean has(RowTrait trait) {
        return tally == null ? trait.isOf(this) : trait.isIn(traits);
    }

    /// Is counted by a list from now on, or by none.
    void count(@Nullable RowTally by) {
        traits = by == null ? traits : RowTrait.bits(this);
        tally = by;
    }

    /// The traits that the tally has counted it with, a bit for each.
    int traits() {
        return traits;
    }

    void remark(Remarks now) {
        entry = null;
        remarks.set(now);
        changed();
    }

    /// Changes it; tells whether it is another one now.
    boolean attend(UnaryOperator<Attention> change) {
        Attention was = attention.get();
        Attention now = change.apply(was);
        if (now.equals(was)) {
            return false;
        }
        entry = null;
        attention.set(now);
        changed();
        return true;
    }

    void tenant(String id) {
        entry = null;
        tenantId.set(id);
        changed();
    }

    void checking(boolean isChecking) {
        checking = isChecking;
    }

    /// Takes what the poller saw, and a kind where none was given; tells whether Azure said anything new.
    boolean apply(RowUpdate update) {
        OperationStatus now = update.observation().status();
        boolean isNews = !Objects.equals(observation.get().status(), now);
        state = RowState.of(update.observation());
        nextCheck.set(update.nextCheck());
        paused.set(update.paused());
        typical = update.typical();
        result = null;
        entry = null;
        observation.set(update.observation());
        if (now != null && isNews && remarks.get().kind() == OperationKind.UNKNOWN) {
            entry = null;
            remarks.set(remarks.get().withKind(KindInAnswer.of(now)));
        }
        changed();
        return isNews;
    }

    private void changed() {
        entry = null;
        int before = traits;
        if (tally != null) {
            traits = RowTrait.bits(this);
            tally.changed(this, before);
        }
        changes.set(changes.get() + 1);
    }
}
