package opwatch.azure;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import opwatch.operation.OperationError;
import opwatch.operation.OperationError.Origin;
import org.jspecify.annotations.Nullable;

/// Finds the error in a document that is more than an error: what is called one; and where the document tells
/// of a failure, the code and the message beside other things, what `properties` and the like hold, members
/// named like a reason, and at last what reads like an error anywhere in it. Any thread.
final class DocumentErrors {
    /// What is a reason inside an error, but can be anything in a document.
    private static final Set<ErrorRole> NOT_OF_DOCUMENTS =
            Set.of(ErrorRole.DESCRIPTION, ErrorRole.HOLDER, ErrorRole.OTHER);

    private final ErrorReader found;
    private final boolean reasons;
    private final boolean described;

    private DocumentErrors(ErrorReader found, boolean reasons, boolean described) {
        this.found = found;
        this.reasons = reasons;
        this.described = described;
    }

    /// The error in a document; null when it has none.
    ///
    /// @param reasons whether the document tells of a failure; else only what is called an error is one
    static @Nullable OperationError in(JsonNode document, boolean reasons) {
        if (!reasons && !holdsError(document)) {
            return null;
        }
        OperationError error = new DocumentErrors(top(), reasons, false).read(document);
        boolean silent = error.summary().isBlank();
        boolean bare = error.code().isBlank()
                && !error.message().isBlank()
                && error.path().size() == 1;
        return said(reasons && (silent || bare) ? withHidden(error, document) : error);
    }

    /// As few do that tell of no failure.
    private static boolean holdsError(JsonNode document) {
        for (Map.Entry<String, JsonNode> member : document.properties()) {
            if (ErrorRole.of(member.getKey()) == ErrorRole.ERROR) {
                return true;
            }
        }
        return false;
    }

    /// An error without words, or one of a message alone, with what else reads like one in the document.
    private static OperationError withHidden(OperationError error, JsonNode document) {
        ErrorReader hidden = hidden(HiddenReasons.in(document));
        if (error.summary().isBlank()) {
            OperationError instead = hidden.made();
            return instead.summary().isBlank() ? error : instead;
        }
        hidden.errors.removeIf(
                each -> each.summary().strip().equals(error.message().strip()));
        List<OperationError> causes =
                Stream.concat(error.causes().stream(), hidden.errors.stream()).toList();
        return new OperationError(error.origin(), "", error.message(), error.target(), causes, error.additionalInfo());
    }

    /// The error in a document that refuses; null when it has none. Where no message is, a title or a
    /// description is the reason (RFC 9457): a refusal describes nothing else.
    static @Nullable OperationError ofRefusal(JsonNode document) {
        OperationError error = in(document, true);
        if (error != null && (error.path().size() > 1 || !error.message().isBlank())) {
            return error;
        }
        OperationError titled = new DocumentErrors(top(), true, true).read(document);
        return titled.summary().isBlank() ? error : titled;
    }

    private static ErrorReader top() {
        return new ErrorReader(Origin.TOP, 0);
    }

    private static @Nullable OperationError said(OperationError error) {
        boolean silent = error.summary().isBlank()
                && error.target().isBlank()
                && error.causes().isEmpty()
                && error.additionalInfo().isEmpty();
        return silent ? null : error;
    }

    /// What was found elsewhere in a document: errors, and texts.
    private static ErrorReader hidden(List<JsonNode> parts) {
        ErrorReader all = top();
        parts.forEach(part -> {
            if (part.isObject()) {
                ErrorReader one = new ErrorReader(Origin.INNER, 0);
                all.errors.add(new DocumentErrors(one, true, false).read(part));
            } else {
                all.below(all.errors, Origin.INNER, "", part);
            }
        });
        all.errors.removeIf(error -> error.summary().isBlank());
        return all;
    }

    private OperationError read(JsonNode document) {
        if (reasons && (document.isArray() || document.isTextual())) {
            Stream.concat(EmbeddedErrors.of(document).stream(), texts(document))
                    .forEach(each -> found.below(found.errors, Origin.DETAIL, "", each));
        }
        document.properties().forEach(entry -> member(entry.getKey(), entry.getValue()));
        found.leading.removeIf(error -> said(error) == null);
        found.errors.removeIf(error -> said(error) == null);
        found.causes.removeIf(cause -> cause.summary().isBlank());
        found.extras.clear();
        found.titled = described;
        return document.propertyStream()
                .filter(member -> isReason(ErrorRole.of(member.getKey()))
                        && member.getValue().isContainerNode())
                .map(Map.Entry::getValue)
                .reduce(found.made(), RawReason::shown, (one, _) -> one);
    }

    private void member(String name, JsonNode value) {
        ErrorRole role = ErrorRole.of(name);
        JsonNode held = role == ErrorRole.HOLDER && reasons ? found.object(value) : null;
        if (held != null) {
            ErrorReader below = new ErrorReader(Origin.INNER, found.unwrapped + (value.isTextual() ? 1 : 0));
            found.errors.add(new DocumentErrors(below, true, false).read(held));
        } else if (role == ErrorRole.REASON && reasons) {
            found.below(found.errors, value.isArray() ? Origin.DETAIL : Origin.INNER, name, value);
        } else if (role == ErrorRole.STATUS_WORDS && reasons) {
            // A text is not: below another message it would go before that.
            HiddenReasons.below(value).forEach(each -> found.below(found.errors, Origin.INNER, name, each));
        } else if ((role == ErrorRole.ERROR && !value.isNumber())
                || (reasons && !NOT_OF_DOCUMENTS.contains(role) && role != ErrorRole.STATUS_WORDS)
                || (described && role == ErrorRole.DESCRIPTION)) {
            found.member(name, role, value);
        }
    }

    private boolean isReason(ErrorRole role) {
        return role == ErrorRole.ERROR || (reasons && role == ErrorRole.REASON);
    }

    /// A text, or those of a list.
    private static Stream<JsonNode> texts(JsonNode value) {
        return (value.isArray() ? value.valueStream() : Stream.of(value)).filter(JsonNode::isTextual);
    }
}
