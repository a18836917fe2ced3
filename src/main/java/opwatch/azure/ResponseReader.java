package opwatch.azure;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.regex.Pattern;
import opwatch.operation.Check;
import opwatch.operation.Cloud;
import opwatch.operation.Lazy;
import opwatch.operation.OperationError;
import opwatch.operation.OperationStatus;
import opwatch.operation.Outcome;
import opwatch.operation.Problem;
import opwatch.operation.Reply;
import opwatch.operation.RequestIds;
import org.jspecify.annotations.Nullable;

/// Reads what an HTTP response means: the status of the operation, or the problem of the check. Any thread.
///
/// The contract says that the status URL answers 200 and that anything of 400 and above means "the status
/// could not be read" (Azure/azure-resource-manager-rpc `v1.0/async-api-reference.md`), so no such response
/// says anything of the operation, whatever stands in its body.
final class ResponseReader {
    /// How many characters are kept of a response without a status. One with a status is kept in full:
    /// Azure does not keep it for ever, and OpWatch reads it again after a restart.
    static final int KEPT = 1 << 16;

    /// The word for a 202 that holds no status: what HTTP itself calls it.
    static final String ACCEPTED = "Accepted";

    /// Request IDs are shorter; what is longer is no ID.
    private static final int LONGEST_ID = 200;

    private static final Pattern NUMBER = Pattern.compile("\\d{1,12}");

    private ResponseReader() {}

    static Outcome read(OperationRequest question, ArmResponse answer, Instant now) {
        OperationStatus status = status(answer);
        JsonNode document = answer.document();
        String another = status == null || document == null
                ? ""
                : ProblemReader.words(AnsweredOperation.otherThan(question.ref(), document));
        if (status != null && another.isEmpty()) {
            return new Outcome.Seen(status.of(question.ref()), check(question, answer, null, answer.text(), now));
        }
        OperationError error = ProblemReader.error(answer);
        Check check = check(question, answer, error, ArmResponse.cut(answer.text(), KEPT), now);
        Problem problem = another.isEmpty()
                ? ProblemReader.read(question, answer, error)
                : new Problem.NotUnderstood(Problem.Flaw.OTHER_OPERATION, answer.status(), another);
        return new Outcome.Unseen(problem, check);
    }

    private static @Nullable OperationStatus status(ArmResponse answer) {
        OperationStatus said = answer.isJson() ? StatusReader.status(answer.document()) : null;
        return switch (answer.status()) {
            case 200 -> said;
            // Not in the contract, but providers do it while it runs (hashicorp/go-azure-sdk, poller_lro.go).
            case 202 ->
                said == null && saysNothing(answer) && ProblemReader.error(answer) == null
                        ? OperationStatus.ofWord(ACCEPTED)
                        : said;
            default -> null;
        };
    }

    /// Empty, `null`, or an object that does not try to be a status.
    private static boolean saysNothing(ArmResponse answer) {
        JsonNode document = answer.document();
        if (document == null || !answer.isJson()) {
            return answer.isBlank();
        }
        return document.isNull() || (document.isObject() && !document.has("status"));
    }

    /// @param error null for none, and for an answer that holds a status
    private static Check check(
            OperationRequest question, ArmResponse answer, @Nullable OperationError error, String body, Instant now) {
        // The embedded Azure has this computer's clock; its Date is written by the JDK's server.
        boolean embedded = question.ref().cloud() == Cloud.DEMO;
        Instant date = embedded ? null : AzureTimestamps.httpDate(answer.header("Date"));
        Duration wait = RetryAfter.of(answer, date == null ? now : date);
        if (wait == null && answer.status() == 429 && error != null) {
            wait = error.path().stream()
                    .map(each -> RetryAfter.inWords(each.message()))
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(null);
        }
        if (wait == null && answer.status() == 429) {
            wait = RetryAfter.inWords(ArmResponse.cut(answer.text(), KEPT));
        }
        RequestIds ids = new RequestIds(
                id(answer, "x-ms-request-id"),
                id(answer, "x-ms-correlation-request-id"),
                id(answer, "x-ms-routing-request-id"));
        Reply reply = new Reply(answer.status(), date, wait, remaining(answer), ids, Lazy.of(body));
        return new Check(now, question.took(now), reply);
    }

    private static String id(ArmResponse answer, String name) {
        return ArmResponse.cut(answer.header(name), LONGEST_ID);
    }

    /// The account's own count or, where that is not sent, the count of the whole subscription: in 2025
    /// responses of this provider had the latter alone (Azure/azure-cli recordings).
    static @Nullable Long remaining(ArmResponse answer) {
        String own = answer.header("x-ms-ratelimit-remaining-subscription-reads");
        String text = own.isEmpty() ? answer.header("x-ms-ratelimit-remaining-subscription-global-reads") : own;
        return NUMBER.matcher(text).matches() ? Long.valueOf(text) : null;
    }
}
