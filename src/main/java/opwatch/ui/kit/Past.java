package opwatch.ui.kit;

import java.util.List;

/// What happened to the rows. Immutable; any thread.
///
/// @param newest the newest first
/// @param earlier how many more there are
public record Past(List<Happening> newest, int earlier) {
    public static final Past NONE = new Past(List.of(), 0);

    public Past {
        newest = List.copyOf(newest);
    }
}
