package opwatch.filter;

import opwatch.operation.Field;
import opwatch.operation.Observation;
import opwatch.operation.OperationError;
import opwatch.operation.OperationResult;
import opwatch.operation.OperationStatus;
import opwatch.words.ResultText;

/// What is searched of Azure's answer beside word and times. To make it, an answer that comes from disk is
/// read, which takes long for many rows. Immutable; any thread.
///
/// @param ids the names of the operation itself
/// @param errors why it failed, and why it could not be checked
/// @param results all else, and what it comes to as the table shows it
record AnswerText(String ids, String errors, String results) {
    static final AnswerText NOTHING = new AnswerText("", "", "");

    static AnswerText of(Observation seen) {
        StringBuilder ids = new StringBuilder();
        StringBuilder errors = new StringBuilder();
        StringBuilder results = new StringBuilder();
        OperationStatus status = seen.status();
        if (status != null) {
            OperationError error = status.error();
            if (error != null) {
                add(errors, error);
            }
            for (Field field : status.fields()) {
                boolean id = field.name().equals("id") || field.name().equals("name");
                add(id ? ids : results, "", field);
            }
            line(results, ResultText.of(OperationResult.of(status), null));
        }
        if (seen.problem() != null) {
            ProblemWords.of(seen.problem()).forEach(word -> line(errors, word));
        }
        boolean empty = ids.isEmpty() && errors.isEmpty() && results.isEmpty();
        return empty ? NOTHING : new AnswerText(ids.toString(), errors.toString(), results.toString());
    }

    private static void add(StringBuilder all, OperationError error) {
        boolean both = !error.code().isBlank() && !error.message().isBlank();
        line(all, both ? error.code() + ": " + error.message() : error.code() + error.message());
        line(all, error.target());
        error.additionalInfo().forEach(field -> add(all, "", field));
        error.causes().forEach(cause -> add(all, cause));
    }

    private static void add(StringBuilder all, String above, Field field) {
        String name = above.isEmpty() ? field.name() : above + "." + field.name();
        if (field.parts().isEmpty()) {
            line(all, name + ": " + field.value());
        } else {
            field.parts().forEach(part -> add(all, name, part));
        }
    }

    private static void line(StringBuilder all, String text) {
        if (!text.isBlank()) {
            all.append(text).append('\n');
        }
    }
}
