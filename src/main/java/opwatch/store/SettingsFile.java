package opwatch.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.time.InstantSource;
import java.util.List;

/// The settings on disk (`settings.json`): plain JSON with the fields of [Settings]. Unknown fields are
/// passed over.
public final class SettingsFile {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private final AtomicFile file;
    private final InstantSource clock;

    public SettingsFile(DataFolder folder, InstantSource clock) {
        this.file = new AtomicFile(folder, "settings.json");
        this.clock = clock;
    }

    /// The settings and what had to be done to get them. Settings that cannot be understood are set aside;
    /// ones that cannot be read at all are left alone.
    public Loaded<Settings> load() {
        try {
            byte[] content = file.read();
            return new Loaded<>(content == null ? Settings.FIRST : parse(content), List.of());
        } catch (JsonProcessingException | IllegalArgumentException e) {
            return setAside();
        } catch (IOException e) {
            return new Loaded<>(Settings.FIRST, List.of(new Notice.Unreadable("settings.json", sentence(e))));
        }
    }

    /// Saves; on the store's one writer thread.
    public void save(Settings settings) throws IOException {
        file.save(MAPPER.writerWithDefaultPrettyPrinter().writeValueAsBytes(settings));
    }

    private Loaded<Settings> setAside() {
        String aside = Aside.name("settings", clock.instant());
        try {
            file.setAside(aside);
            return new Loaded<>(Settings.FIRST, List.of(new Notice.SetAside("settings.json", aside, null)));
        } catch (IOException e) {
            return new Loaded<>(Settings.FIRST, List.of(new Notice.Unreadable("settings.json", sentence(e))));
        }
    }

    private static Settings parse(byte[] content) throws JsonProcessingException {
        try {
            Settings read = MAPPER.readValue(content, Settings.class);
            if (read == null) {
                throw new IllegalArgumentException("no settings");
            }
            return read;
        } catch (JsonProcessingException e) {
            throw e;
        } catch (IOException | NullPointerException e) {
            throw new IllegalArgumentException("not settings", e);
        }
    }

    private static String sentence(IOException e) {
        return e.getClass().getSimpleName();
    }
}
