package opwatch.demo;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/// A response of the embedded Azure; its headers come beside those that every response has.
record DemoAnswer(int status, String contentType, Map<String, String> headers, String body) {
    private static final String JSON = "application/json; charset=utf-8";

    /// How the back ends write their times: the newer one, the one of documents, the older one.
    enum Clockwork {
        SEVEN(DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSSS'Z'", Locale.ROOT)),
        SIX(DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSSxxx", Locale.ROOT)),
        OLD(DateTimeFormatter.RFC_1123_DATE_TIME);

        private final DateTimeFormatter format;

        @SuppressWarnings("ImmutableEnumChecker") // formatters are immutable
        Clockwork(DateTimeFormatter format) {
            this.format = format.withZone(ZoneOffset.UTC);
        }

        String write(Instant moment) {
            return format.format(moment);
        }
    }

    static DemoAnswer of(int status, ObjectNode body) {
        return new DemoAnswer(status, JSON, Map.of(), body.toString());
    }

    static DemoAnswer raw(int status, String contentType, String body) {
        return new DemoAnswer(status, contentType, Map.of(), body);
    }

    static DemoAnswer error(int status, String code, String message) {
        ObjectNode body = object();
        body.putObject("error").put("code", code).put("message", message);
        return of(status, body);
    }

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    DemoAnswer with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new DemoAnswer(status, contentType, more, body);
    }

    static ObjectNode running(Scene scene, String word, Clockwork clockwork) {
        return object().put("id", scene.path())
                .put("name", scene.operationId())
                .put("status", word)
                .put("startTime", clockwork.write(scene.after(0)));
    }

    static ObjectNode running(Scene scene, String word) {
        return running(scene, word, Clockwork.SEVEN);
    }

    static ObjectNode ended(Scene scene, String word, long seconds) {
        return ended(scene, word, seconds, Clockwork.SEVEN);
    }

    /// The status document of an operation that has ended so many seconds after its beginning.
    static ObjectNode ended(Scene scene, String word, long seconds, Clockwork clockwork) {
        return running(scene, word, clockwork).put("endTime", clockwork.write(scene.after(seconds)));
    }
}
