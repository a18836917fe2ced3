package opwatch.ui.kit;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The place of a part that is made on first use: a start does not wait for what most people never open.
/// FX thread only.
///
/// @param <P> what is made
public final class LazyNode<P> {
    private final Supplier<P> maker;
    private final Function<P, Node> view;
    private final VBox place = new VBox();
    private @Nullable P part;

    /// @param maker makes it, once
    /// @param view gives its node
    public LazyNode(Supplier<P> maker, Function<P, Node> view) {
        assert Platform.isFxApplicationThread();
        this.maker = maker;
        this.view = view;
    }

    /// The node to put into the window; empty until the part is made.
    public Node place() {
        return place;
    }

    /// The part; makes it on the first call.
    public P get() {
        assert Platform.isFxApplicationThread();
        P made = part;
        if (made == null) {
            made = maker.get();
            part = made;
            place.getChildren().setAll(view.apply(made));
            // Now, not with the next pulse: what is in a scroll pane is in the scene, and can have the focus, only
            // when the pane has its skin.
            place.applyCss();
        }
        return made;
    }

    /// The part if it has been made.
    public Optional<P> made() {
        return Optional.ofNullable(part);
    }
}
