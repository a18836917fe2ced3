package opwatch.ui;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import opwatch.operation.Attention.Pause;
import opwatch.operation.Cloud;
import opwatch.operation.OperationRef;
import opwatch.polling.Activity;
import opwatch.polling.Activity.Paused;
import org.jspecify.annotations.Nullable;

/// Every plight of a short list, with the line that the window says of it.
public final class StatusSamples {
    private static final Instant NOW = Instant.parse("2026-03-04T05:06:07Z");
    private static final int ROWS = 3;
    private static final OperationRef ONE =
            new OperationRef(Cloud.PUBLIC, "1a2b3c4d-0000-4000-8000-000000000101", "westus", "op-1");

    private StatusSamples() {}

    public static Map<Activity, String> all() {
        Map<Activity, String> said = new LinkedHashMap<>();
        Activity.Paused until = new Activity.Paused(new Pause(NOW.plusSeconds(1800)), 0, null);
        for (Activity.Paused paused : List.of(until, Paused.NOTHING)) {
            for (Set<OperationRef> checking : List.<Set<OperationRef>>of(Set.of(), Set.of(ONE))) {
                for (Activity.Rows rows : rows()) {
                    add(said, new Activity(rows, checking, paused, null));
                    add(said, new Activity(rows, checking, paused, NOW.plusSeconds(3)));
                }
            }
        }
        return said;
    }

    static String of(Activity.Rows rows, int checking, @Nullable Integer seconds) {
        Set<OperationRef> refs = checking == 0 ? Set.of() : Set.of(ONE);
        return StatusText.of(
                new Activity(rows, refs, Paused.NOTHING, seconds == null ? null : NOW.plusSeconds(seconds)),
                NOW,
                ZoneOffset.UTC);
    }

    private static List<Activity.Rows> rows() {
        var all = new java.util.ArrayList<Activity.Rows>();
        for (int unfinished = 0; unfinished <= ROWS; unfinished++) {
            for (int signIn = 0; signIn <= unfinished; signIn++) {
                int active = unfinished - signIn;
                for (int offline = 0; offline <= active; offline++) {
                    all.add(new Activity.Rows(ROWS, unfinished, signIn, offline, 0, active - offline));
                    all.add(new Activity.Rows(ROWS, unfinished, signIn, offline, active - offline, 0));
                    all.add(new Activity.Rows(ROWS, unfinished, signIn, offline, 0, 0));
                }
            }
        }
        all.add(new Activity.Rows(0, 0, 0, 0, 0, 0));
        return all;
    }

    private static void add(Map<Activity, String> said, Activity activity) {
        said.put(activity, StatusText.of(activity, NOW, ZoneOffset.UTC));
    }
}
