package opwatch.ui.rows;

import java.util.Locale;
import javafx.css.PseudoClass;
import opwatch.operation.Observation;
import opwatch.operation.Problem;
import opwatch.ui.kit.Icon;

/// The state that a row shows, worst first: the table's default order is the order of these constants.
@SuppressWarnings("ImmutableEnumChecker") // a PseudoClass is an interned, immutable value
public enum RowState {
    FAILED,
    /// Running or never seen, and the last check failed: OpWatch does not know the state now.
    TROUBLE,
    RUNNING,
    UNSEEN,
    CANCELED,
    SUCCEEDED;

    // Icon, style and key have the state's name.
    private final Icon icon = Icon.valueOf(name());
    private final PseudoClass pseudoClass = PseudoClass.getPseudoClass(name().toLowerCase(Locale.ROOT));

    /// The state that an observation shows. An end that Azure has reported stays the state whatever a
    /// later check brings.
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

    /// Whether the operation has ended.
    public boolean hasEnded() {
        return this == FAILED || this == CANCELED || this == SUCCEEDED;
    }

    /// Whether a person has to act: the problem does not pass by itself.
    public static boolean needsPerson(Observation observation) {
        Problem problem = observation.problem();
        if (problem == null || observation.isTerminal()) {
            return false;
        }
        return switch (problem) {
            case Problem.SignInNeeded _,
                    Problem.SignInRefused _,
                    Problem.WrongTenant _,
                    Problem.Forbidden _,
                    Problem.NotFound _,
                    Problem.PurgeNotFound _,
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
        return "state." + pseudoClass.getPseudoClassName();
    }

    public Icon icon() {
        return icon;
    }

    /// This state's colour, by way of the style sheet.
    public PseudoClass pseudoClass() {
        return pseudoClass;
    }
}
