package opwatch.ui.views;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import opwatch.settings.View;
import org.jspecify.annotations.Nullable;

/// The saved views of a window in the order of their menu, which one is in use, and whether the person has
/// changed the window since. FX thread only.
///
/// A view is known by its name. While one is in use, or one that was in use has been deleted, the window's
/// own arrangement is kept for the way back ([#everything]).
public final class SavedViews {
    /// A view without a name of its own needs one.
    private static final String OWN = "own";

    private final Window window;
    private final ObservableList<View> views = FXCollections.observableArrayList();
    private final ReadOnlyStringWrapper inUse = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper changed = new ReadOnlyBooleanWrapper();
    /// The window's own arrangement while it shows another.
    private @Nullable View own;
    /// The window as the view in use arranged it.
    private @Nullable View shown;

    /// The window that is looked at.
    ///
    /// @param now gives its arrangement under a name
    /// @param show arranges it as a view says, as far as the view is understood
    public record Window(Function<String, View> now, Consumer<View> show) {}

    /// A view that was removed.
    ///
    /// @param index where it was
    /// @param wasInUse whether it was in use
    record Removed(View view, int index, boolean wasInUse) {}

    public SavedViews(Window window) {
        assert Platform.isFxApplicationThread();
        this.window = window;
    }

    /// Takes the views of the settings. The window keeps its own arrangement.
    public void restore(List<View> saved) {
        views.setAll(saved);
    }

    /// The views, in their order, for the settings.
    public List<View> all() {
        return List.copyOf(views);
    }

    ObservableList<View> list() {
        return views;
    }

    /// The name of the view in use; empty for none.
    public ReadOnlyStringProperty inUse() {
        return inUse.getReadOnlyProperty();
    }

    /// Whether the window no longer is as the view in use says.
    public ReadOnlyBooleanProperty changed() {
        return changed.getReadOnlyProperty();
    }

    /// The window's own arrangement while it shows another.
    public Optional<View> own() {
        return Optional.ofNullable(own);
    }

    /// Whether no more views can be saved.
    public boolean isFull() {
        return views.size() >= View.MOST;
    }

    /// Shows a view as it was saved. False when there is none at this place.
    ///
    /// @param place from 0
    public boolean choose(int place) {
        assert Platform.isFxApplicationThread();
        if (place >= views.size()) {
            return false;
        }
        leaveOwn();
        View chosen = views.get(place);
        window.show.accept(chosen);
        use(chosen.name());
        return true;
    }

    /// Shows the window's own arrangement, without a filter.
    public void everything() {
        View now = own == null ? window.now.apply(OWN) : own;
        window.show.accept(now.unfiltered());
        own = null;
        shown = null;
        inUse.set("");
        changed.set(false);
    }

    /// Looks whether the person has changed the window. Call it when they may have.
    public void check() {
        changed.set(shown != null
                && !inUse.get().isEmpty()
                && !window.now.apply(shown.name()).equals(shown));
    }

    /// Whether there is a view of this name.
    boolean has(String name) {
        return place(View.line(name)) >= 0;
    }

    /// Saves the window as it is under a new name, the last in the order, and uses it.
    void save(String name) {
        leaveOwn();
        views.add(window.now.apply(name));
        use(views.getLast().name());
    }

    /// Saves the window as it is in the place of the view in use.
    void update() {
        int place = place(inUse.get());
        if (place >= 0) {
            views.set(place, window.now.apply(inUse.get()));
            use(inUse.get());
        }
    }

    void rename(View view, String name) {
        int place = place(view.name());
        if (place >= 0) {
            boolean used = view.name().equals(inUse.get());
            View renamed = view.named(name);
            views.set(place, renamed);
            if (used) {
                shown = shown == null ? null : shown.named(name);
                inUse.set(renamed.name());
            }
        }
    }

    /// Moves a view by so many places, as far as there are any.
    void move(View view, int by) {
        int from = place(view.name());
        int to = from + by;
        if (from >= 0 && to >= 0 && to < views.size()) {
            View moved = views.remove(from);
            views.add(to, moved);
        }
    }

    /// Removes a view; the window stays as it is.
    Optional<Removed> remove(View view) {
        int place = place(view.name());
        if (place < 0) {
            return Optional.empty();
        }
        Removed removed = new Removed(views.remove(place), place, view.name().equals(inUse.get()));
        if (removed.wasInUse) {
            inUse.set("");
            changed.set(false);
        }
        return Optional.of(removed);
    }

    /// Undoes a removal.
    void putBack(Removed removed) {
        if (!has(removed.view.name()) && !isFull()) {
            views.add(Math.min(removed.index, views.size()), removed.view);
            if (removed.wasInUse && inUse.get().isEmpty() && own != null) {
                inUse.set(removed.view.name());
                check();
            }
        }
    }

    private int place(String name) {
        return views.stream().map(View::name).toList().indexOf(name);
    }

    private void leaveOwn() {
        if (own == null) {
            own = window.now.apply(OWN);
        }
    }

    private void use(String name) {
        shown = window.now.apply(name);
        inUse.set(name);
        changed.set(false);
    }
}
