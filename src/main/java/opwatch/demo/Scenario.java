package opwatch.demo;

import static opwatch.demo.DemoAnswer.ended;
import static opwatch.demo.DemoAnswer.error;
import static opwatch.demo.DemoAnswer.of;
import static opwatch.demo.DemoAnswer.raw;
import static opwatch.demo.DemoAnswer.running;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.Function;
import opwatch.demo.DemoAnswer.Clockwork;

/// What the operations of the demo do over time. Each is a function of the clock: the server keeps nothing
/// between two requests. New ones go to the end, because [DemoId] holds the number.
@SuppressWarnings("ImmutableEnumChecker") // the scripts are functions without state
enum Scenario {
    TABLE_CREATE(finishing("InProgress", 12)),

    /// The older back end: RFC 1123 dates, and a `Retry-After` at first.
    CLUSTER_CREATE(scene -> {
        if (scene.age() >= 80) {
            return of(200, ended(scene, "Succeeded", 78, Clockwork.OLD));
        }
        DemoAnswer going = of(200, running(scene, "InProgress", Clockwork.OLD));
        return scene.age() < 40 ? going.with("Retry-After", "20") : going;
    }),

    /// Has an end time after a while and still runs: only the word decides.
    CLUSTER_KEY(scene -> {
        if (scene.age() < 21) {
            return of(200, running(scene, "Updating", Clockwork.SIX));
        }
        return scene.age() < 65
                ? of(200, ended(scene, "Updating", 20, Clockwork.SIX))
                : of(200, ended(scene, "Succeeded", 62, Clockwork.SIX));
    }),

    WORKSPACE_DELETE(finishing("Deleting", 38)),

    DELETE_DATA(scene -> {
        if (scene.age() < 47) {
            return of(200, running(scene, "InProgress"));
        }
        ObjectNode body = ended(scene, "Succeeded", 46);
        body.putObject("properties").put("RecordCount", 234_812).put("Status", "Completed");
        return of(200, body);
    }),

    /// Accepted at first; the reason exists only in the status.
    BAD_FILTER(scene -> {
        if (scene.age() < 16) {
            return of(200, running(scene, "InProgress"));
        }
        ObjectNode body = ended(scene, "Failed", 14);
        body.putObject("error")
                .put("code", "InvalidFilter")
                .put("message", "The column 'TimeGenerted' in the filter does not exist in table 'SigninLogs'.")
                .put("target", "filters[0].column");
        return of(200, body);
    }),

    DEEP_FAILURE(scene -> scene.age() < 27
            ? of(200, running(scene, "Updating"))
            : of(200, DemoErrors.deep(ended(scene, "Failed", 25)))),

    SEARCH_JOB(scene -> {
        long percent = Math.clamp(scene.age() * 100 / 70, 0, 100);
        ObjectNode body = percent < 100 ? running(scene, "InProgress") : ended(scene, "Succeeded", 69, Clockwork.SIX);
        body.put("percentComplete", (double) percent);
        body.putObject("properties")
                .putObject("resultStatistics")
                .put("progress", (double) percent)
                .put("ingestedRecords", percent * 1731)
                .put("scannedGb", percent * 0.42);
        return of(200, body);
    }),

    CANCELED(ending("InProgress", 32, "Canceled", 30)),

    /// Deleting data may wait in a queue for days.
    QUEUED(scene -> of(200, running(scene, "Accepted"))),

    /// An unknown word means that the operation still runs.
    PROVIDER_WORD(finishing("ResolvingLinkedStorage", 95)),

    LATE_TO_APPEAR(scene -> {
        if (scene.age() < 22) {
            return error(
                    404,
                    "OperationNotFound",
                    "The operation '" + scene.operationId() + "' could not be found in this location.");
        }
        return finishing("InProgress", 75).apply(scene);
    }),

    THROTTLED(scene -> {
        long inMinute = scene.age() % 90;
        if (inMinute >= 20 && inMinute < 40) {
            return error(
                            429,
                            "SubscriptionRequestsThrottled",
                            "Number of read requests for subscription '" + scene.subscriptionId()
                                    + "' exceeded the limit. Please try again after '17' seconds.")
                    .with("Retry-After", "17");
        }
        return of(200, running(scene, "InProgress"));
    }),

    FORBIDDEN(DemoErrors::forbidden),

    /// One failure after another: trouble of the service, a captive portal, half a response, silence.
    FLAKY(scene -> {
        boolean good = scene.age() % 20 < 8;
        if (good || scene.age() > 110) {
            return finishing("InProgress", 110).apply(scene);
        }
        return DemoErrors.trouble((int) (scene.age() / 20 % 5));
    }),

    /// A word that looks like an end and is none of the three that are.
    COMPLETED_WORD(ending("InProgress", 42, "Completed", 40)),

    /// As other providers fail: neither `id` nor `endTime`.
    BARE_FAILURE(scene -> {
        ObjectNode body = running(scene, scene.age() < 52 ? "InProgress" : "Failed");
        if (scene.age() >= 52) {
            body.remove("id");
            DemoErrors.marked(body);
        }
        return of(200, body);
    }),

    NO_RECORDS(scene -> {
        if (scene.age() < 10) {
            return of(200, running(scene, "InProgress"));
        }
        ObjectNode body = ended(scene, "Succeeded", 9);
        body.putObject("properties").put("RecordCount", 0).put("Status", "Completed");
        return of(200, body);
    }),

    LONG_ERROR(scene -> scene.age() < 5
            ? of(200, running(scene, "InProgress"))
            : of(200, DemoErrors.endless(ended(scene, "Failed", 3)))),

    /// The other spelling.
    CANCELLED(ending("InProgress", 21, "Cancelled", 20)),

    /// Ended before the first check.
    FAILOVER(finishing("InProgress", 1634)),

    SILENCE(scene -> scene.age() < 60 ? raw(202, "", "") : of(200, ended(scene, "Succeeded", 59))),

    /// Takes days on Azure. All that is ever said of a purge is one of two words.
    PURGE(scene -> of(200, DemoAnswer.object().put("status", scene.age() < 35 ? "pending" : "completed"))),

    /// Found by its table, which is there while it runs.
    RESTORE(finishing("InProgress", 170));

    private final Function<Scene, DemoAnswer> script;

    Scenario(Function<Scene, DemoAnswer> script) {
        this.script = script;
    }

    DemoAnswer answer(Scene scene) {
        return script.apply(scene);
    }

    /// Is seen to succeed at that age, a second after it has.
    private static Function<Scene, DemoAnswer> finishing(String word, long age) {
        return ending(word, age, "Succeeded", age - 1);
    }

    /// Is seen to end at that age, so many seconds after it began.
    private static Function<Scene, DemoAnswer> ending(String word, long age, String end, long seconds) {
        return scene -> scene.age() < age ? of(200, running(scene, word)) : of(200, ended(scene, end, seconds));
    }
}
