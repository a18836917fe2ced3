package opwatch.notify;

import opwatch.operation.Observation;
import opwatch.operation.OperationError;
import opwatch.operation.OperationStatus;
import opwatch.redaction.Redaction;
import opwatch.words.ErrorText;
import opwatch.words.PlainText;

/// Why an operation failed, for those who look at a screen that is locked: as the table says it, without
/// secrets and names of persons. Any thread.
final class Reason {
    /// Characters of a server's text in a notice.
    private static final int LONGEST = 200;

    private static final Redaction NET = new Redaction("");

    private Reason() {}

    /// The reason on one line; empty when Azure says none.
    static String of(Observation row) {
        OperationStatus status = row.status();
        OperationError error = status == null ? null : status.error();
        return error == null ? "" : capped(ErrorText.brief(safe(error), LONGEST));
    }

    /// A server's text on one line.
    static String safe(String text) {
        return capped(NET.of(text));
    }

    /// What a person has written, on one line: it may hold a link with a signature in it.
    static String own(String text, int longest) {
        return PlainText.line(PlainText.capped(NET.withoutMarkedSecrets(text), longest));
    }

    private static String capped(String text) {
        return PlainText.line(PlainText.capped(text, LONGEST));
    }

    /// Code and message apart: a code that ends in "Key" and the colon behind it would look like a secret.
    private static OperationError safe(OperationError error) {
        return new OperationError(
                error.origin(),
                NET.of(error.code()),
                NET.of(error.message()),
                error.target(),
                error.causes().stream().map(Reason::safe).toList(),
                error.additionalInfo());
    }
}
