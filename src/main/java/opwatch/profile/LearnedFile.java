package opwatch.profile;

import java.math.BigDecimal;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import opwatch.disk.DataFolder;
import opwatch.polling.LearnedDurations;
import opwatch.settings.SettingsFields;
import opwatch.settings.SettingsFile;

/// The file that keeps how long operations ran (`learned.json`), and what its fields mean. Any thread.
public final class LearnedFile {
    private LearnedFile() {}

    public static SettingsFile<LearnedDurations> in(DataFolder folder, InstantSource clock) {
        return new SettingsFile<>(folder, "learned.json", LearnedDurations.NONE, LearnedFile::read, clock);
    }

    private static LearnedDurations read(SettingsFields fields) {
        Map<String, LearnedDurations.Histogram> kinds =
                fields.map("kinds", (object, name) -> histogram(object.objectThere(name)));
        boolean earlier = fields.object("lengths") == null;
        return new LearnedDurations(kinds, earlier ? Map.of() : fields.map("lengths", LearnedFile::lengths));
    }

    private static LearnedDurations.Histogram histogram(SettingsFields kind) {
        return new LearnedDurations.Histogram(decimals(kind, "ends"), decimals(kind, "seconds"));
    }

    private static List<Double> decimals(SettingsFields fields, String name) {
        return SettingsFields.there(name, fields.numbers(name)).stream()
                .map(BigDecimal::doubleValue)
                .toList();
    }

    private static List<Long> lengths(SettingsFields fields, String name) {
        return SettingsFields.there(name, fields.numbers(name)).stream()
                .map(BigDecimal::longValue)
                .toList();
    }
}
