package opwatch.app;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import opwatch.instance.LaunchRequest;

/// The visits to the demo and back, one at a time, and what second starts hand over meanwhile: each to the
/// list that it was meant for, however often the lists change until then. FX thread only.
final class Visits {
    private final BooleanSupplier demoShown;
    private final Consumer<LaunchRequest> window;
    private final Consumer<Boolean> change;
    /// Whether the other list is on its way to the window, and what waits for one that is not there.
    private boolean changing;

    private final List<Call> waiting = new ArrayList<>();

    /// @param demo whether it is for the demo
    private record Call(boolean demo, LaunchRequest given) {}

    /// @param demoShown whether the demo is in the window
    /// @param window takes in what a start was given
    /// @param change begins to bring the demo, or the real list, to the window
    Visits(BooleanSupplier demoShown, Consumer<LaunchRequest> window, Consumer<Boolean> change) {
        this.demoShown = demoShown;
        this.window = window;
        this.change = change;
    }

    /// Takes in what a second start handed over, with the list that was asked for.
    void receive(boolean demo, LaunchRequest given) {
        if (demoShown.getAsBoolean() == demo && !changing) {
            window.accept(given);
        } else {
            waiting.add(new Call(demo, given));
            change(demo);
        }
    }

    /// Goes to the demo or back, unless somebody is on the way.
    void change(boolean demo) {
        if (!changing) {
            changing = true;
            change.accept(demo);
        }
    }

    /// The other list is in the window.
    void changed() {
        boolean demo = demoShown.getAsBoolean();
        List<Call> calls = noLongerWaiting();
        calls.stream().filter(call -> call.demo == demo).forEach(call -> window.accept(call.given));
        calls.stream().filter(call -> call.demo != demo).forEach(call -> receive(call.demo, call.given));
    }

    /// The other list is not to be had. What was meant for it is taken in here, or refused with a reason:
    /// asking for it again and again would never end.
    void failed() {
        noLongerWaiting().forEach(call -> window.accept(call.given));
    }

    private List<Call> noLongerWaiting() {
        changing = false;
        List<Call> calls = List.copyOf(waiting);
        waiting.clear();
        return calls;
    }
}
