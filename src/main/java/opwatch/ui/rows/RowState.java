package opwatch.ui.rows;

import javafx.css.PseudoClass;
import opwatch.operation.Observation;
import opwatch.operation.Problem;
import opwatch.ui.kit.Icon;
import opwatch.ui.kit.StyleNames;

/// What a row's icon says, worst first: the order of the constants is the default order of the table.
@SuppressWarnings("ImmutableEnumChecker") // a PseudoClass is an interned, immutable value
public enum RowState {
    FAILED("state.failed", Icon.FAILED, StyleNames.FAILED),
    /// Running or never seen, and the last look failed: we do not know how it stands now.
    TROUBLE("state.trouble", Icon.TROUBLE, StyleNames.TROUBLE),
    RUNNING("state.running", Icon.RUNNING, StyleNames.RUNNING),
    /// Not looked at yet.
    UNSEEN("state.unseen", Icon.UNSEEN, StyleNames.UNSEEN),
    CANCELED("state.canceled", Icon.CANCELED, StyleNames.CANCELED),
    SUCCEEDED("state.succeeded", Icon.SUCCEEDED, StyleNames.SUCCEEDED);

    private final String key;
    private final Icon icon;
    private final PseudoClass pseudoClass;

    RowState(String key, Icon icon, PseudoClass pseudoClass) {
        this.key = key;
        this.icon = icon;
        this.pseudoClass = pseudoClass;
    }

    /// What is to be shown of an observation. An end that Azure has reported stays the row's state whatever
    /// a later look brings.
    public static RowState of(Observation observation) {
        if (observation.status() != null && observation.isTerminal()) {
            return switch (observation.status().state()) {
                case SUCCEEDED -> SUCCEEDED;
                case FAILED -> FAILED;
                case CANCELED -> CANCELED;
                case RUNNING -> RUNNING;
            };
        }
        if (observation.problem() != null) {
            return TROUBLE;
        }
        return observation.status() == null ? UNSEEN : RUNNING;
    }

    /// Whether the trouble will not pass by itself: a person has to do something.
    public static boolean needsPerson(Observation observation) {
        Problem problem = observation.problem();
        if (problem == null || observation.isTerminal()) {
            return false;
        }
        return switch (problem) {
            case Problem.SignInNeeded _,
                    Problem.WrongTenant _,
                    Problem.Forbidden _,
                    Problem.NotFound _,
                    Problem.SubscriptionNotFound _,
                    Problem.VersionNotEnabled _,
                    Problem.Rejected _,
                    Problem.Untrusted _,
                    Problem.ProxyRefused _,
                    Problem.Intercepted _,
                    Problem.NoLongerKept _ -> true;
            case Problem.NotVisibleYet _,
                    Problem.Throttled _,
                    Problem.ServiceTrouble _,
                    Problem.SignInDelayed _,
                    Problem.NameNotResolved _,
                    Problem.Unreachable _,
                    Problem.TimedOut _,
                    Problem.NotUnderstood _,
                    Problem.Bug _ -> false;
        };
    }

    /// The key of this state's name.
    public String key() {
        return key;
    }

    /// This state's shape.
    public Icon icon() {
        return icon;
    }

    /// This state's colour, by way of the style sheet.
    public PseudoClass pseudoClass() {
        return pseudoClass;
    }
}
