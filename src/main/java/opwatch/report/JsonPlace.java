package opwatch.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import opwatch.operation.Place;

/// Where the status of an operation stands, as members of a JSON object: the same in a report and in a line
/// of the shell. Any thread.
public final class JsonPlace {
    private JsonPlace() {}

    /// Writes `location`, or for a purge `resourceGroup` and `workspace`.
    ///
    /// @throws IOException when the generator cannot write
    public static void write(JsonGenerator json, Place place) throws IOException {
        switch (place) {
            case Place.Location location -> json.writeStringField("location", location.plain());
            case Place.Workspace(String group, String name) -> {
                json.writeStringField("resourceGroup", group);
                json.writeStringField("workspace", name);
            }
        }
    }
}
