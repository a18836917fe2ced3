package opwatch.settings;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import opwatch.disk.AtomicFile;
import opwatch.disk.DataFolder;
import opwatch.disk.DatedFile;
import opwatch.disk.IoReason;
import opwatch.disk.LoadResult;
import opwatch.disk.LoadWarning;
import opwatch.disk.RefusedException;
import opwatch.disk.Saver;
import org.jspecify.annotations.Nullable;

/// Settings on disk: plain JSON with the fields of a record. Unknown fields are a newer OpWatch's: they are
/// kept and written back. Not thread-safe: load once, then save on one writer thread.
///
/// A file that another program has changed stays, and the save fails. Two lists of rows can be joined; two
/// choices cannot, and the changed file may be the choice of an administrator or of another computer that
/// shares the folder. The window keeps its own settings until it closes.
///
/// @param <T> the record
public final class SettingsFile<T extends Record> {
    static final String NAME = "settings.json";

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(
                    DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                    DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                    DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private final AtomicFile file;
    private final String name;
    private final T first;
    private final InstantSource clock;
    private ObjectNode unknown = MAPPER.createObjectNode();
    private boolean writable = true;

    /// @param name the file's name, ending in `.json`
    /// @param first what a new user has
    public SettingsFile(DataFolder folder, String name, T first, InstantSource clock) {
        this.file = new AtomicFile(folder, name);
        this.name = name;
        this.first = first;
        this.clock = clock;
    }

    /// How the window looked last (`settings.json`).
    public static SettingsFile<Settings> ofWindow(DataFolder folder, InstantSource clock) {
        return new SettingsFile<>(folder, NAME, Settings.FIRST, clock);
    }

    /// Whether [#save] may be called: not when there are settings that could not be read.
    public boolean writable() {
        return writable;
    }

    /// The settings and what had to be done to get them. Settings that cannot be understood are set aside;
    /// ones that cannot be read at all are left alone.
    public LoadResult<T> load() {
        file.removeLeftovers();
        try {
            byte[] content = file.read();
            T settings = content == null ? first : parse(content);
            return new LoadResult<>(settings == null ? first : settings, settings == null ? setAside() : List.of());
        } catch (IOException e) {
            writable = false;
            return new LoadResult<>(first, List.of(new LoadWarning.Unreadable(name, IoReason.of(e))));
        }
    }

    /// The settings as another process may be saving them: changes nothing on the disk. Settings that cannot
    /// be read or understood count as not there.
    public T peek() {
        try {
            byte[] content = AtomicFile.read(file.path());
            T settings = content == null ? first : parse(content);
            return settings == null ? first : settings;
        } catch (IOException e) {
            return first;
        }
    }

    /// Saves; when it returns they are on the disk.
    ///
    /// @throws IOException when they are not, see [AtomicFile#save]
    public void save(T settings) throws IOException {
        if (!writable) {
            throw new RefusedException(IoReason.Kind.NOT_OURS, file.path());
        }
        ObjectNode document = MAPPER.valueToTree(settings);
        document.setAll(unknown);
        file.save(MAPPER.writerWithDefaultPrettyPrinter().writeValueAsBytes(document));
    }

    /// Takes settings to be saved soon, on any thread; takes none while [#writable] is false.
    ///
    /// @param name what the results of the saves call this file
    public Consumer<T> savedBy(Saver saver, String name) {
        Saver.Slot<T> slot = saver.slot(name, this::save);
        return settings -> {
            if (writable()) {
                slot.save(settings);
            }
        };
    }

    private List<LoadWarning> setAside() throws IOException {
        return List.of(new LoadWarning.SetAside(
                name, DatedFile.move(file.path(), name.replace(".json", ".corrupt-"), clock.instant()), null));
    }

    /// The settings, or null when these are none.
    private @Nullable T parse(byte[] content) {
        try {
            if (!(MAPPER.readTree(content) instanceof ObjectNode fields)) {
                return null;
            }
            T settings = MAPPER.treeToValue(fields, type());
            unknown = fields.deepCopy().without(known(type()).toList());
            return settings;
        } catch (IOException | IllegalArgumentException | NullPointerException e) {
            // Of bytes in memory only the JSON or the encoding can be at fault.
            return null;
        }
    }

    @SuppressWarnings("unchecked")
    private Class<T> type() {
        return (Class<T>) first.getClass();
    }

    /// The names of a record's fields in the file, those of its groups among them.
    private static Stream<String> known(Class<?> type) {
        return Stream.of(type.getRecordComponents())
                .flatMap(
                        part -> part.getType().isRecord() && part.getAccessor().isAnnotationPresent(JsonUnwrapped.class)
                                ? known(part.getType())
                                : Stream.of(part.getName()));
    }
}
