package opwatch.paste;

import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import opwatch.operation.Ascii;
import org.jspecify.annotations.Nullable;

/// The hosts that a text sets variables to: `ARM=https://…`, `@arm = …`, `const arm = new Uri("…")`, a
/// Postman environment. A path behind a variable is of its host, whatever other host stands nearer.
/// Mutable, for one reading on one thread.
final class HostVariables {
    /// How many words may stand between a variable and its value, and how many marks between two words.
    private static final int MOST_WORDS = 4;

    private static final int LONGEST_BETWEEN = 12;
    /// What says the type of a value, or that it is one.
    private static final Set<String> TYPES = Set.of("value", "string", "str", "stringvalue", "new", "http", "https");

    /// By the last part of the name, in lower case.
    private final Map<String, NavigableMap<Integer, HostLines.Meant>> hosts = new HashMap<>();

    /// Takes a host.
    ///
    /// @param lead what stands in front of it
    void set(String lead, int at, HostLines.Meant host) {
        String name = name(lead);
        if (!name.isEmpty()) {
            hosts.computeIfAbsent(Ascii.lower(name), _ -> new TreeMap<>()).put(at, host);
        }
    }

    /// What a variable is set to last in front of this place, or else first behind it; null where it is
    /// not set.
    ///
    /// @param variable its name, perhaps behind the names of objects
    HostLines.@Nullable Meant of(String variable, int at) {
        String name = variable.substring(Math.max(variable.lastIndexOf('.'), variable.lastIndexOf(':')) + 1);
        NavigableMap<Integer, HostLines.Meant> all = hosts.get(Ascii.lower(name));
        if (all == null) {
            return null;
        }
        Map.Entry<Integer, HostLines.Meant> before = all.lowerEntry(at);
        return (before == null ? all.firstEntry() : before).getValue();
    }

    /// The name that stands in front of a value; empty where none does. What only calls or types the
    /// value is no name.
    private static String name(String lead) {
        int end = lead.length();
        for (int words = 0; words < MOST_WORDS; words++) {
            int word = end;
            while (word > 0 && end - word < LONGEST_BETWEEN && !isName(lead.charAt(word - 1))) {
                word--;
            }
            int begin = word;
            while (begin > 0 && isName(lead.charAt(begin - 1))) {
                begin--;
            }
            String name = lead.substring(begin, word);
            if (!lead.startsWith("(", word) && !TYPES.contains(Ascii.lower(name))) {
                return word < lead.length() ? name : "";
            }
            end = begin;
        }
        return "";
    }

    private static boolean isName(char c) {
        return Ascii.isAlphanumeric(c) || c == '_';
    }
}
