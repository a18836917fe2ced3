package opwatch.paste;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import opwatch.operation.Place;

/// A workspace as it stands in a path; empty names where it is missing.
record PathWorkspace(String group, String name) {
    static final PathWorkspace NONE = new PathWorkspace("", "");

    /// @param group as it stands in a text that is decoded but for what is not ASCII
    static PathWorkspace of(String group, String name) {
        try {
            return new PathWorkspace(URLDecoder.decode(group.replace("+", "%2B"), StandardCharsets.UTF_8), name);
        } catch (IllegalArgumentException e) {
            return new PathWorkspace(group, name);
        }
    }

    /// The workspace, when its names are right.
    Optional<Place> place() {
        return Place.Workspace.isResourceGroup(group) && Place.Workspace.isName(name)
                ? Optional.of(new Place.Workspace(group, name))
                : Optional.empty();
    }
}
