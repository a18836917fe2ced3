package opwatch.app;

import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Future;
import opwatch.disk.DataFolder;
import opwatch.instance.Claim;
import opwatch.instance.LaunchRequest;

/// What the start decides before JavaFX makes the application, which it does on its own.
///
/// @param demoRows how many made-up operations were asked for; empty for the person's own list
/// @param claim the right to the list that is opened first, or that its folder takes no locks
/// @param given what the process was started with
/// @param reading what is remembered of that list
public record StartRequest(Optional<Integer> demoRows, Claim claim, LaunchRequest given, Future<SavedState> reading) {
    /// Operations of the demo when the arguments name no number.
    public static final int DEMO_ROWS = 40;

    /// Begins to read what is remembered, so that this is done when the toolkit has started.
    ///
    /// @param folder of the list that is opened first
    public static StartRequest of(Optional<Integer> demoRows, DataFolder folder, Claim claim, LaunchRequest given) {
        return new StartRequest(demoRows, claim, given, SavedState.reading(folder, InstantSource.system()));
    }

    /// How many made-up operations the arguments ask for; empty when they do not ask for the demo.
    public static Optional<Integer> demoRows(List<String> args) {
        return args.stream()
                .map(arg -> arg.toLowerCase(Locale.ROOT))
                .filter(arg -> arg.matches("--demo(=\\d{1,5})?"))
                .findFirst()
                .map(arg -> arg.equals("--demo") ? DEMO_ROWS : Integer.valueOf(arg.substring(7)));
    }

    /// The list that is opened first.
    ListKind first() {
        return demoRows.isPresent() ? ListKind.DEMO : ListKind.OWN;
    }
}
