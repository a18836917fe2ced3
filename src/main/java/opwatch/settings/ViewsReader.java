package opwatch.settings;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.ObjectCodec;
import com.fasterxml.jackson.core.TreeNode;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Reads the saved views of a settings file. One that cannot be read, or has the name of an earlier one, is
/// left out: the others and all other settings stay.
final class ViewsReader extends JsonDeserializer<List<View>> {
    @Override
    public List<View> deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        ObjectCodec codec = parser.getCodec();
        List<View> views = new ArrayList<>();
        if (context.readTree(parser) instanceof ArrayNode nodes) {
            Set<String> names = new HashSet<>();
            nodes.forEach(node -> read(codec, node).stream()
                    .filter(view -> views.size() < View.MOST && names.add(view.name()))
                    .forEach(views::add));
        }
        return views;
    }

    /// Nothing or one.
    private static List<View> read(ObjectCodec codec, TreeNode node) {
        try {
            View view = codec.treeToValue(node, View.class);
            return view == null ? List.of() : List.of(view);
        } catch (JsonProcessingException | IllegalArgumentException | NullPointerException e) {
            return List.of();
        }
    }
}
