package opwatch.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The settings on disk (`settings.json`): plain JSON with the fields of [Settings]. Unknown fields are a
/// newer OpWatch's: they are kept and written back. Not thread-safe: load once, then save on the store's
/// one writer thread.
public final class SettingsFile {
    static final String NAME = "settings.json";

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(
                    DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                    DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                    DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private final AtomicFile file;
    private final InstantSource clock;
    private ObjectNode unknown = MAPPER.createObjectNode();
    private boolean writable = true;

    public SettingsFile(DataFolder folder, InstantSource clock) {
        this.file = new AtomicFile(folder, NAME);
        this.clock = clock;
    }

    /// Whether [#save] may be called: not when there are settings that could not be read.
    public boolean writable() {
        return writable;
    }

    /// The settings and what had to be done to get them. Settings that cannot be understood are set aside;
    /// ones that cannot be read at all are left alone.
    public Loaded<Settings> load() {
        file.removeLeftovers();
        try {
            byte[] content = file.read();
            Settings settings = content == null ? Settings.FIRST : parse(content);
            return new Loaded<>(
                    settings == null ? Settings.FIRST : settings, settings == null ? setAside() : List.of());
        } catch (IOException e) {
            writable = false;
            return new Loaded<>(Settings.FIRST, List.of(new Notice.Unreadable(NAME, Reason.of(e))));
        }
    }

    /// Saves; when it returns they are on the disk.
    ///
    /// @throws IOException when they are not, see [AtomicFile#save]
    public void save(Settings settings) throws IOException {
        if (!writable) {
            throw new IOException("There are other settings, which could not be read.");
        }
        ObjectNode document = MAPPER.valueToTree(settings);
        document.setAll(unknown);
        file.save(MAPPER.writerWithDefaultPrettyPrinter().writeValueAsBytes(document));
    }

    private List<Notice> setAside() throws IOException {
        return List.of(new Notice.SetAside(NAME, Aside.move(file.path(), "settings", clock.instant()), null));
    }

    /// The settings, or null when these are none.
    private @Nullable Settings parse(byte[] content) {
        try {
            JsonNode document = MAPPER.readTree(content);
            if (!(document instanceof ObjectNode fields)) {
                return null;
            }
            Settings settings = MAPPER.treeToValue(fields, Settings.class);
            unknown = fields.deepCopy().without(List.of("window", "divider", "columns", "sort", "theme"));
            return settings;
        } catch (JsonProcessingException | IllegalArgumentException | NullPointerException e) {
            return null;
        } catch (IOException e) {
            // Bytes in memory, so it is their encoding that is at fault.
            return null;
        }
    }
}
