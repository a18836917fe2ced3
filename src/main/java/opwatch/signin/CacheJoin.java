package opwatch.signin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Set;

/// Joins the token caches of two processes that use one store. What counts is each entry of a section, as a
/// whole. Any thread.
///
/// @param base what both began with
/// @param theirs what the store holds now
record CacheJoin(CacheContent base, CacheContent theirs) {
    /// What this process has, with what others have changed in the store meanwhile. An entry that was
    /// changed here stays as it is here, unless others have removed it: who signs out means every process.
    ///
    /// @param ours is not changed
    CacheContent with(CacheContent ours) {
        ObjectNode all = ours.sections().deepCopy();
        for (Map.Entry<String, JsonNode> section : theirs.sections().properties()) {
            String name = section.getKey();
            if (section.getValue() instanceof ObjectNode their && !(all.get(name) instanceof ObjectNode)) {
                all.set(name, their.objectNode());
            }
            if (all.get(name) instanceof ObjectNode our) {
                takeOver(theirs.section(name), base.section(name), our);
            }
        }
        for (Map.Entry<String, JsonNode> section : base.sections().properties()) {
            if (all.get(section.getKey()) instanceof ObjectNode our) {
                our.remove(section.getValue()
                        .propertyStream()
                        .map(Map.Entry::getKey)
                        .filter(key -> !theirs.section(section.getKey()).has(key))
                        .toList());
            }
        }
        return new CacheContent(all);
    }

    /// The IDs of accounts that another process has signed in.
    Set<String> newAccounts() {
        Set<String> come = theirs.accounts();
        come.removeAll(base.accounts());
        return come;
    }

    private static void takeOver(ObjectNode their, ObjectNode base, ObjectNode our) {
        for (Map.Entry<String, JsonNode> entry : their.properties()) {
            JsonNode before = base.get(entry.getKey());
            JsonNode here = our.get(entry.getKey());
            boolean removedHere = here == null && before != null;
            boolean changedHere = here != null && !here.equals(before);
            if (!removedHere && !changedHere) {
                our.set(entry.getKey(), entry.getValue());
            }
        }
    }
}
