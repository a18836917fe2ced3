package opwatch.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsFileTest {
    @TempDir
    Path folder;

    private SettingsFile file() {
        return new SettingsFile(new DataFolder(folder), () -> Rows.NOW);
    }

    @Test
    void theArrangementComesBack() throws IOException {
        Settings settings = new Settings(
                new Settings.Bounds(10, 20, 900, 600, true),
                0.4,
                List.of(new Settings.Column("column-error", 300, true), new Settings.Column("column-state", 80, false)),
                List.of(new Settings.Sort("column-label", false)),
                Settings.Theme.DARK);

        file().save(settings);

        assertEquals(new Loaded<>(settings, List.of()), file().load());
    }

    @Test
    void aNewUserGetsTheWorstFirst() {
        assertEquals(new Loaded<>(Settings.FIRST, List.of()), file().load());
    }

    @Test
    void unknownFieldsArePassedOver() throws IOException {
        file().save(Settings.FIRST);
        Path path = folder.resolve("settings.json");
        Files.writeString(path, Files.readString(path).replaceFirst("\\{", "{\"later\":[1,2],"));

        assertEquals(new Loaded<>(Settings.FIRST, List.of()), file().load());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[]", "{}", "{\"divider\":\"x\"}", "{\"theme\":\"PINK\"}", "\0\0"})
    void whatIsNotUnderstoodIsSetAside(String nonsense) throws IOException {
        Files.writeString(folder.resolve("settings.json"), nonsense);

        Loaded<Settings> loaded = file().load();

        assertEquals(Settings.FIRST, loaded.value());
        assertTrue(loaded.notices().getFirst() instanceof Notice.SetAside, loaded.toString());
        assertEquals(nonsense, Files.readString(folder.resolve("settings.corrupt-20260304T050607.000Z.json")));
    }
}
