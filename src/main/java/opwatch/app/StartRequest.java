package opwatch.app;

import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Future;
import opwatch.disk.DataFolder;
import opwatch.instance.InstanceLock;
import opwatch.instance.LaunchRequest;

/// What [Main] decides before JavaFX makes the application, which it does on its own.
///
/// @param claim the right to work on the list that is opened first, or that there is none to be had
/// @param given what it was started with
/// @param reading what is remembered of that list
public record StartRequest(InstanceLock.Claim claim, LaunchRequest given, Future<SavedState> reading) {
    /// Operations of the demo when the arguments name no number.
    public static final int DEMO_ROWS = 40;

    /// Begins to read what is remembered, so that this is done when the toolkit has started.
    ///
    /// @param demo whether the demo's list is opened first
    public static StartRequest of(boolean demo, InstanceLock.Claim claim, LaunchRequest given) {
        return new StartRequest(
                claim, given, SavedState.reading(DataFolder.ofThisComputer(demo), InstantSource.system()));
    }

    /// How many made-up operations the arguments ask for; empty when they do not ask for the demo.
    public static Optional<Integer> demoRows(List<String> args) {
        return args.stream()
                .map(arg -> arg.toLowerCase(Locale.ROOT))
                .filter(arg -> arg.matches("--demo(=\\d{1,5})?"))
                .findFirst()
                .map(arg -> arg.equals("--demo") ? DEMO_ROWS : Integer.valueOf(arg.substring(7)));
    }
}
