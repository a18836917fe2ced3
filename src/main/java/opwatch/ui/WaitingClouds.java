package opwatch.ui;

import java.util.LinkedHashSet;
import java.util.SequencedSet;
import java.util.stream.Collectors;
import javafx.application.Platform;
import opwatch.operation.Cloud;
import opwatch.operation.Observation;
import opwatch.operation.Problem;
import opwatch.polling.Activity;
import opwatch.ui.rows.WatchList;

/// The clouds whose rows wait for a sign-in. FX thread only.
final class WaitingClouds {
    private WaitingClouds() {}

    /// In the order of the list.
    ///
    /// @param rows how many wait, as the poller counts them
    static SequencedSet<Cloud> of(WatchList list, Activity.Rows rows) {
        assert Platform.isFxApplicationThread();
        if (rows.signInNeeded() + rows.signInRefused() == 0) {
            return new LinkedHashSet<>();
        }
        return list.rows().stream()
                .filter(row -> waits(row.observation().get()))
                .map(row -> row.ref().cloud())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static boolean waits(Observation observation) {
        Problem problem = observation.problem();
        return !observation.isTerminal()
                && problem != null
                && (problem instanceof Problem.SignInNeeded || problem.isSignInRefusal());
    }
}
