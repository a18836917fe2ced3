package opwatch.settings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A table as a file of settings brings it, for tests of what an earlier OpWatch has written.
public final class SavedTable {
    private SavedTable() {}

    /// @param rows null as in a file from before there was a choice of rows
    public static Settings.Table of(List<Settings.Column> columns, Settings.@Nullable Rows rows) {
        String saved = columns.stream()
                .map(column -> "{\"id\":\"%s\",\"width\":%s,\"visible\":%s}"
                        .formatted(column.id(), column.width(), column.visible()))
                .collect(Collectors.joining(",", "[", "]"));
        String text = "{\"divider\":0.6,\"theme\":\"SYSTEM\",\"sort\":[],\"columns\":" + saved
                + (rows == null ? "" : ",\"rows\":\"" + rows + "\"") + "}";
        try {
            return SettingsReader.read(SettingsFields.read(text.getBytes(StandardCharsets.UTF_8)))
                    .table();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
