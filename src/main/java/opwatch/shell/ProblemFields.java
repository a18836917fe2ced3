package opwatch.shell;

import opwatch.operation.Problem;

/// What a line of JSON says of a check that failed: a name that never changes, and the server's own words.
/// Any thread.
///
/// @param name in English, one of `operation.schema.json`
/// @param code the server's code; empty when it sent none
/// @param message the server's words; empty when it sent none
record ProblemFields(String name, String code, String message) {
    static ProblemFields of(Problem problem) {
        return switch (problem) {
            case Problem.SignInNeeded(String code, String message) ->
                new ProblemFields("sign_in_needed", code, message);
            case Problem.SignInRefused(String code, String message) ->
                new ProblemFields("sign_in_refused", code, message);
            case Problem.SignInDelayed(String code, String message) ->
                new ProblemFields("sign_in_delayed", code, message);
            case Problem.WrongTenant _ -> named("wrong_tenant");
            case Problem.Forbidden(String _, String _, String message) -> new ProblemFields("forbidden", "", message);
            case Problem.NotVisibleYet _ -> named("not_visible_yet");
            case Problem.NoLongerKept(String code) -> new ProblemFields("no_longer_kept", code, "");
            case Problem.NotFound(String code, String message) -> new ProblemFields("not_found", code, message);
            case Problem.SubscriptionNotFound _ -> named("subscription_not_found");
            case Problem.VersionNotEnabled _ -> named("version_not_enabled");
            case Problem.Rejected(int _, String code, String message) -> new ProblemFields("rejected", code, message);
            case Problem.Throttled(String code) -> new ProblemFields("throttled", code, "");
            case Problem.ServiceTrouble(int _, String code, String message) ->
                new ProblemFields("service_trouble", code, message);
            case Problem.NameNotResolved _ -> named("name_not_resolved");
            case Problem.Unreachable _ -> named("unreachable");
            case Problem.TimedOut _ -> named("timed_out");
            case Problem.Untrusted _ -> named("untrusted");
            case Problem.ProxyRefused _ -> named("proxy_refused");
            case Problem.Intercepted _ -> named("intercepted");
            case Problem.NotUnderstood _ -> named("not_understood");
            case Problem.Bug _ -> named("bug");
        };
    }

    private static ProblemFields named(String name) {
        return new ProblemFields(name, "", "");
    }
}
