package opwatch.paste;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import opwatch.operation.Ascii;
import opwatch.operation.OperationRef;
import opwatch.paste.Labels.Label;

/// The locations that a line names, with a word for it or without.
final class Places {
    private static final String REGION_WORD =
            anyOf("north|south|east|west|central|southeast|northeast|northwest|southwest|"
                    + "northcentral|southcentral|westcentral|us|usgov|gov|usdod|dod|usnat|ussec|virginia|arizona|texas|iowa|europe|"
                    + "asia|india|jio|africa|arabia|australia|austria|belgium|brazil|canada|chile|china|denmark|finland|france|"
                    + "germany|greece|indonesia|israel|italy|japan|korea|malaysia|mexico|newzealand|new zealand|norway|poland|"
                    + "qatar|saudi|spain|sweden|switzerland|taiwan|uae|uk|euap");
    private static final String REGION = "(?:\\([a-z ]{2,15}\\) ?)?" + REGION_WORD + "(?: ?" + REGION_WORD
            + "){1,3}(?: ?[1-9](?: ?euap)?)?(?![a-z0-9/]|:[0-9])";
    private static final String WORD =
            "(?:location|r[eé]gion|standort|emplacement|ubicaci[oó]n|regi[oóã]o?n?|locali[sz]a[cç][aã]o|lokalizacja|"
                    + "posizione|[рР]егион|位置|区域|區域|地域|リージョン|지역|위치)(?:[ _-]?(?:display[ _-]?)?name)?";
    /// A quoted value goes to its end. Of a value without quotes only a region's name or a single word is
    /// sure: what follows may be a sentence.
    private static final String NAMED = WORD + "[\"'`]?\\s{0,20}[:=： \t>|]>?\\s{0,4}"
            + "(?:[\"'`]([a-z(][a-z0-9() ]{1,59})(?:[\"'`]|$)|(" + REGION
            + ")|([\"'`]{2}|[\"'`]?n/a)(?![\"'`a-z0-9])|[\"'`]?([a-z][a-z0-9]{2,29})(?![a-z0-9/:]| [a-z0-9]))";
    private static final Pattern PLACE =
            Pattern.compile("(?=[lrseup\\u0080-\\uffff])" + NAMED + "|(?<![\\p{Ll}\\p{N}/._-])(" + REGION + ")");
    /// No line without any of these names a place: looking for them is quicker than the patterns.
    private static final List<String> HINTS = List.of(
            "east",
            "west",
            "north",
            "south",
            "central",
            "usgov",
            "location",
            "regi",
            "régi",
            "standort",
            "emplacement",
            "ubicaci",
            "localiza",
            "localisa",
            "lokaliza",
            "posizione",
            "егион",
            "位置",
            "区域",
            "區域",
            "地域",
            "リージョン",
            "지역",
            "위치");
    private static final int QUOTED = 1;
    private static final int NOTHING_THERE = 3;
    private static final int SINGLE = 4;
    private static final int MENTIONED = 5;

    private static final Pattern COLUMN = Pattern.compile("^loc$|" + WORD);
    /// Words that stand where a location is not known.
    private static final Set<String> NOTHING =
            Set.of("", "null", "nil", "none", "unknown", "undefined", "n/a", "na", "nan", "tbd", "-", "--", "global");
    /// A noun of a label in front of the word for a location.
    private static final Pattern NOUN =
            Pattern.compile("(?:^|[,;|({\\[\"'`.>\\u0001\\u0004])[\\s*]{0,8}([a-z]{1,20})[ _-]?$");
    /// "Sales Region" is no location.
    private static final Set<String> OF_A_RESOURCE = Set.of(
            ("azure arm cloud resource workspace cluster operation table source target primary secondary replication the its"
                            + " in at of and or from to with your my der die das le la el il lo"
                            + " var const let val string str local export set setx env final public private static auto dim")
                    .split(" "));
    private static final int LONGEST_NOUN = 32;
    private static final Pattern DIRECTION = Pattern.compile("north|south|east|west|central");
    private static final Pattern SHAPE = Pattern.compile("[a-z]{4,}(?:north|south|east|west|central)[1-9]?");
    private static final Pattern STATE = Pattern.compile("usgov(?:virginia|arizona|texas|iowa)");
    /// A JSON value that began in front, and its name.
    private static final Pattern IN_A_VALUE = Pattern.compile("\"\\s{0,4}:\\s{0,4}\"[^\"]{0,60}$");
    private static final int LONGEST_VALUE = 72;

    private Places() {}

    /// A location that a line names.
    ///
    /// @param name empty where a word says that none is known
    /// @param label whether a word says that it is one
    record Place(int at, String name, Label label) {}

    static List<Place> in(String line) {
        String lower = Ascii.lower(line);
        if (!isHinted(lower)) {
            return List.of();
        }
        return PLACE.matcher(lower)
                .results()
                .flatMap(found -> place(line, lower, found))
                .toList();
    }

    /// Whether a line may name a location, or the word for one.
    ///
    /// @param lower in lower case
    static boolean isHinted(String lower) {
        for (String hint : HINTS) {
            if (lower.contains(hint)) {
                return true;
            }
        }
        return false;
    }

    private static Stream<Place> place(String line, String lower, MatchResult found) {
        int group = 1;
        while (found.group(group) == null) {
            group++;
        }
        int at = found.start(group);
        String name = line.substring(at, found.end(group));
        if (group == MENTIONED) {
            boolean other = IN_A_VALUE
                    .matcher(lower)
                    .region(Math.max(0, at - LONGEST_VALUE), at)
                    .find();
            return isRegion(name) && !other ? Stream.of(new Place(at, name, Label.REGION)) : Stream.empty();
        }
        if (isOfAnother(lower, found.start())) {
            return Stream.empty();
        }
        if (group == NOTHING_THERE || isNothing(name)) {
            return Stream.of(new Place(at, "", Label.LOCATION));
        }
        boolean sure = group == QUOTED
                ? OperationRef.isLocation(name)
                : isRegion(name)
                        && (group != SINGLE || SHAPE.matcher(Ascii.lower(name)).matches());
        return sure ? Stream.of(new Place(at, name, Label.LOCATION)) : Stream.empty();
    }

    /// Whether a cell or a value says that there is none.
    static boolean isNothing(String value) {
        return NOTHING.contains(Ascii.lower(value.strip()));
    }

    /// Whether a column of this name holds locations.
    static boolean isColumn(String head) {
        String lower = Ascii.lower(head);
        Matcher word = COLUMN.matcher(lower);
        return word.find() && !isOfAnother(lower, word.start());
    }

    /// Whether the word for a location that begins here is of something that is no resource.
    private static boolean isOfAnother(String lower, int at) {
        Matcher noun = NOUN.matcher(lower).region(Math.max(0, at - LONGEST_NOUN), at);
        return noun.find() && !OF_A_RESOURCE.contains(noun.group(1));
    }

    /// Whether a name says where on the earth, and which part of it.
    private static boolean isRegion(String name) {
        String plain = OperationRef.locationName(name);
        String land = DIRECTION.matcher(plain).replaceAll("").replaceAll("[0-9]", "");
        boolean part = DIRECTION.matcher(plain).find();
        return OperationRef.isLocation(name)
                && land.length() >= 2
                && (part || STATE.matcher(plain).matches());
    }

    /// A pattern of any of the words. It looks at the first letter once, not once for each word.
    private static String anyOf(String words) {
        Map<Character, List<String>> byLetter =
                Stream.of(words.split("\\|")).collect(Collectors.groupingBy(word -> word.charAt(0)));
        return byLetter.entrySet().stream()
                .map(entry -> entry.getKey()
                        + entry.getValue().stream()
                                .map(word -> word.substring(1))
                                .collect(Collectors.joining("|", "(?:", ")")))
                .collect(Collectors.joining("|", "(?:", ")"));
    }
}
