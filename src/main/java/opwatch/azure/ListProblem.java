package opwatch.azure;

import java.util.List;
import opwatch.discovery.ListRequest;
import opwatch.operation.Ascii;
import opwatch.operation.OperationError;
import opwatch.operation.OperationRef;
import opwatch.operation.Problem;
import org.jspecify.annotations.Nullable;

/// Reads why a list did not come. As [ProblemReader] it decides by the HTTP status and by `code`. Any thread.
final class ListProblem {
    private ListProblem() {}

    /// @param answer whose HTTP status is not 200
    /// @param apiVersion that was asked in
    static Problem of(ListRequest request, String apiVersion, ArmResponse answer) {
        OperationError error = ProblemReader.error(answer);
        String code = error == null ? "" : ProblemReader.words(error.code());
        String message = error == null ? "" : ProblemReader.words(error.message());
        int status = answer.status();
        return switch (status) {
            case 401 -> unauthorized(answer, error, code, message);
            case 407 -> new Problem.ProxyRefused();
            case 429 -> new Problem.Throttled(code);
            default -> {
                if (status >= 500 || status == 408) {
                    yield new Problem.ServiceTrouble(status, code, message);
                }
                if (error == null && !answer.isJson() && !answer.isBlank()) {
                    yield new Problem.Intercepted(Problem.Sign.NOT_JSON, type(answer));
                }
                if (error == null && !answer.isNumberedByAzure()) {
                    yield new Problem.Intercepted(Problem.Sign.NO_REASON, String.valueOf(status));
                }
                yield refused(request, apiVersion, status, code, message);
            }
        };
    }

    /// The type that an answer says it has.
    static String type(ArmResponse answer) {
        return ArmResponse.cut(ProblemReader.words(answer.header("Content-Type")), 100);
    }

    private static Problem unauthorized(
            ArmResponse answer, @Nullable OperationError error, String code, String message) {
        if (error == null && !answer.isJson() && !Tenants.isChallenged(answer)) {
            return new Problem.Intercepted(Problem.Sign.NOT_JSON, type(answer));
        }
        return Ascii.same(code, "InvalidAuthenticationTokenTenant")
                ? new Problem.WrongTenant(Tenants.right(answer, message))
                : new Problem.SignInRefused(code, message);
    }

    private static Problem refused(ListRequest request, String apiVersion, int status, String code, String message) {
        List<String> versions = ApiVersions.listed(message, apiVersion);
        return switch (Ascii.lower(code)) {
            case "authorizationfailed", "linkedauthorizationfailed" ->
                new Problem.Forbidden(action(request), ListPath.of(request), message);
            case "invalidresourcetype", "noregisteredproviderfound", "invalidapiversionparameter" ->
                versions.contains(apiVersion)
                        ? new Problem.Rejected(status, code, message)
                        : new Problem.VersionNotEnabled(versions);
            case "subscriptionnotfound" -> new Problem.SubscriptionNotFound();
            default -> new Problem.Rejected(status, code, message);
        };
    }

    /// The permission that reading it needs.
    private static String action(ListRequest request) {
        return OperationRef.PROVIDER
                + switch (request) {
                    case ListRequest.Workspaces _ -> "/workspaces/read";
                    case ListRequest.Clusters _ -> "/clusters/read";
                    case ListRequest.Tables _, ListRequest.OneTable _ -> "/workspaces/tables/read";
                    case ListRequest.SummaryRules _ -> "/workspaces/summaryLogs/read";
                };
    }
}
