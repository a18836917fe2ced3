package opwatch.settings;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
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

    private final AtomicFile file;
    private final String name;
    private final T first;
    private final Function<SettingsFields, T> reader;
    private final InstantSource clock;
    /// What a newer OpWatch has put into the file, by name.
    private Map<String, @Nullable Object> unknown = Map.of();
    private boolean writable = true;

    /// @param name the file's name, ending in `.json`
    /// @param first what a new user has
    /// @param reader makes the settings of the fields in the file; throws an [IllegalArgumentException] or a
    ///     [NullPointerException] where they are none
    public SettingsFile(
            DataFolder folder, String name, T first, Function<SettingsFields, T> reader, InstantSource clock) {
        this.file = new AtomicFile(folder, name);
        this.name = name;
        this.first = first;
        this.reader = reader;
        this.clock = clock;
    }

    /// How the window looked last (`settings.json`).
    public static SettingsFile<Settings> ofWindow(DataFolder folder, InstantSource clock) {
        return new SettingsFile<>(folder, NAME, Settings.FIRST, SettingsReader::read, clock);
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
        file.save(Writing.bytes(settings, unknown));
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
            SettingsFields fields = SettingsFields.read(content);
            T settings = reader.apply(fields);
            unknown = fields.unknown();
            return settings;
        } catch (IOException | IllegalArgumentException | NullPointerException e) {
            // Of bytes in memory only the JSON or the encoding can be at fault.
            return null;
        }
    }

    /// Loaded with the first save: what binds records to JSON costs a start more than all settings.
    private static final class Writing {
        private static final JsonMapper MAPPER = new JsonMapper();

        private Writing() {}

        static byte[] bytes(Record settings, Map<String, @Nullable Object> unknown) throws IOException {
            ObjectNode document = MAPPER.valueToTree(settings);
            document.setAll(MAPPER.<ObjectNode>valueToTree(unknown));
            return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsBytes(document);
        }
    }
}
