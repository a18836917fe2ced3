package opwatch.azure;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import opwatch.operation.Field;
import opwatch.operation.Problem;
import org.jspecify.annotations.Nullable;

/// Strict JSON with limits: a document that is too deep, too long or of too many parts, names a field twice
/// or goes on behind its end is refused. Any thread.
final class Json {
    static final int DEPTH = 64;

    /// How much is kept of a longer text; an ellipsis says so. No text is a reason to refuse a document.
    static final int STRING = 1 << 16;

    /// Recorded responses have about 20. A 1 MiB list of zeros has half a million, each an object that a row
    /// keeps.
    static final int TOKENS = 20_000;

    /// A thousand subscriptions with 40 tags each have 150,000.
    static final int TOKENS_OF_A_LIST = 400_000;

    private static final JsonFactory WHOLE = factory(TOKENS, ArmHttp.MOST_BYTES, true);
    private static final JsonFactory LIST = factory(TOKENS_OF_A_LIST, ArmHttp.MOST_OF_A_LIST, true);
    private static final JsonFactory LENIENT = factory(TOKENS, ArmHttp.MOST_BYTES, false);

    private static final Pattern HALF_A_PAIR = Pattern.compile("\\p{Cs}");

    private Json() {}

    private static JsonFactory factory(int mostTokens, int longest, boolean namesOnce) {
        return JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(DEPTH)
                        .maxStringLength(longest)
                        .maxNameLength(1000)
                        .maxNumberLength(400)
                        .maxTokenCount(mostTokens)
                        .maxDocumentLength(longest)
                        .build())
                .configure(StreamReadFeature.STRICT_DUPLICATE_DETECTION, namesOnce)
                .build();
    }

    /// The document; null when the bytes are no valid one. JSON is UTF-8 (RFC 8259), with or without a BOM.
    static @Nullable JsonNode read(byte[] bytes) {
        return read(WHOLE, bytes);
    }

    /// A page of a list, which may be longer.
    static @Nullable JsonNode readList(byte[] bytes) {
        return read(LIST, bytes);
    }

    /// The document of a refusal: no verdict hangs on it, so the last of two members of a name counts.
    static @Nullable JsonNode readRefusal(byte[] bytes) {
        JsonNode strict = read(WHOLE, bytes);
        return strict == null ? read(LENIENT, bytes) : strict;
    }

    /// What keeps a document that [#read(byte[])] does not take from being read.
    static Problem.Flaw flaw(byte[] bytes) {
        try {
            JsonNode _ = JsonTree.read(LENIENT, text(bytes), true);
            return Problem.Flaw.AMBIGUOUS;
        } catch (StreamConstraintsException e) {
            return Problem.Flaw.TOO_COMPLEX;
        } catch (IOException | NumberFormatException e) {
            return Problem.Flaw.BAD_JSON;
        }
    }

    static @Nullable JsonNode read(String text) {
        return text.length() > ArmHttp.MOST_BYTES ? null : read(WHOLE, withoutMark(text), true);
    }

    private static @Nullable JsonNode read(JsonFactory factory, byte[] bytes) {
        try {
            return read(factory, text(bytes), true);
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    private static String text(byte[] bytes) throws CharacterCodingException {
        return withoutMark(StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes))
                .toString());
    }

    private static String withoutMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    /// The value at the beginning of the text, whatever follows it, or null.
    static @Nullable JsonNode readBeginning(String text) {
        return text.length() > ArmHttp.MOST_BYTES ? null : read(WHOLE, text, false);
    }

    private static @Nullable JsonNode read(JsonFactory factory, String text, boolean alone) {
        try {
            return JsonTree.read(factory, text, alone);
        } catch (IOException | NumberFormatException e) {
            // The latter, unwrapped, for an exponent that no BigDecimal holds: found by fuzzing.
            return null;
        }
    }

    /// A string member, or an empty text when it is absent or something else.
    static String text(JsonNode object, String name) {
        return text(object.path(name));
    }

    /// A string's text, or an empty one for anything else.
    static String text(JsonNode value) {
        return value.isTextual() ? kept(value.textValue()) : "";
    }

    /// A value as a tree for people.
    static Field field(String name, JsonNode value) {
        List<Field> parts = new ArrayList<>();
        if (value.isObject()) {
            value.properties().forEach(entry -> parts.add(field(entry.getKey(), entry.getValue())));
        } else if (value.isArray()) {
            for (int i = 0; i < value.size(); i++) {
                parts.add(field("[" + i + "]", value.get(i)));
            }
        }
        String plain = value.isContainerNode() ? "" : kept(value.asText());
        boolean empty = value.isContainerNode() && parts.isEmpty();
        return new Field(name, empty ? value.toString() : plain, parts);
    }

    /// A text as it is kept. Half a surrogate pair (`\ud800`) cannot be saved as UTF-8; Jackson takes it in
    /// values, not in names.
    static String kept(String text) {
        String kept = text.length() <= STRING ? text : ArmResponse.cut(text, STRING) + "…";
        for (int i = 0; i < kept.length(); i++) {
            if (Character.isSurrogate(kept.charAt(i))) {
                return HALF_A_PAIR.matcher(kept).replaceAll("\uFFFD");
            }
        }
        return kept;
    }
}
