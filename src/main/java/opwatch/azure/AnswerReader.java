package opwatch.azure;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import opwatch.operation.Look;
import opwatch.operation.OperationRef;
import opwatch.operation.OperationStatus;
import opwatch.operation.Outcome;
import org.jspecify.annotations.Nullable;

/// What an HTTP answer means: how the operation stands, or why we could not find out.
///
/// The contract says that the status URL answers 200 and that anything of 400 and above means "the status
/// could not be read" (Azure/azure-resource-manager-rpc `v1.0/async-api-reference.md`), so no such answer
/// says anything of the operation, whatever stands in its body.
final class AnswerReader {
    /// This much of a body is kept for the details.
    private static final int KEPT = 1 << 16;

    private AnswerReader() {}

    static Outcome read(Answer answer, OperationRef ref, Instant asked, Instant now) {
        String body = new String(answer.body(), StandardCharsets.UTF_8);
        JsonNode document = Json.read(body);
        Look look = look(answer, body, document, asked, now);
        OperationStatus status = status(answer, document);
        return status != null
                ? new Outcome.Seen(status, look)
                : new Outcome.Unseen(ProblemReader.read(answer, document, ref), look);
    }

    private static @Nullable OperationStatus status(Answer answer, @Nullable JsonNode document) {
        if (answer.status() != 200 && answer.status() != 202) {
            return null;
        }
        if (answer.status() == 202 && answer.body().length == 0) {
            // Some providers answer so while the operation runs (hashicorp/go-azure-sdk, poller_lro.go).
            return OperationStatus.ofWord("Accepted");
        }
        return document == null || !isJson(answer) ? null : StatusReader.read(document);
    }

    /// JSON by its content type, or without any content type.
    static boolean isJson(Answer answer) {
        String type = answer.header("Content-Type").toLowerCase(Locale.ROOT);
        return type.isBlank() || type.matches("(application|text)/([a-z0-9.+-]*\\+)?json\\b.*");
    }

    private static Look look(Answer answer, String body, @Nullable JsonNode document, Instant asked, Instant now) {
        Instant date = Timestamps.httpDate(answer.header("Date"));
        Duration wait = RetryAfter.of(answer.headers(), date == null ? now : date);
        if (wait == null && answer.status() == 429 && document != null) {
            wait = RetryAfter.inWords(Json.text(ProblemReader.error(document), "message"));
        }
        return new Look(
                now,
                Duration.between(asked, now),
                answer.status(),
                date,
                wait,
                answer.header("x-ms-request-id"),
                answer.header("x-ms-correlation-request-id"),
                answer.header("x-ms-routing-request-id"),
                remaining(answer),
                body.length() > KEPT ? body.substring(0, KEPT) : body);
    }

    private static @Nullable Long remaining(Answer answer) {
        String text = answer.header("x-ms-ratelimit-remaining-subscription-reads");
        return text.matches("\\d{1,12}") ? Long.valueOf(text) : null;
    }
}
