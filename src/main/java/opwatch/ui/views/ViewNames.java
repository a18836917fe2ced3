package opwatch.ui.views;

import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.application.Platform;
import opwatch.settings.View;
import opwatch.words.Strings;

/// Asks for names of views, new ones and others for old ones. FX thread only.
public final class ViewNames {
    private final SavedViews views;
    private final Supplier<ViewNamePane> pane;
    private final Consumer<String> refuse;

    /// @param pane brings the sheet to the front
    /// @param refuse says why a view is not saved
    public ViewNames(SavedViews views, Supplier<ViewNamePane> pane, Consumer<String> refuse) {
        assert Platform.isFxApplicationThread();
        this.views = views;
        this.pane = pane;
        this.refuse = refuse;
    }

    /// Saves the window as it is under a name that the person gives, or says that there are too many views.
    public void save() {
        if (views.isFull()) {
            refuse.accept(Strings.text("views.full", View.MOST));
        } else {
            pane.get().open(Strings.text("views.save.title"), "", this::taken, views::save);
        }
    }

    void rename(View view) {
        pane.get()
                .open(
                        Strings.text("views.rename.title", view.name()),
                        view.name(),
                        name -> name.equals(view.name()) ? "" : taken(name),
                        name -> views.rename(view, name));
    }

    private String taken(String name) {
        return views.has(name) ? Strings.text("views.problem.taken", name) : "";
    }
}
