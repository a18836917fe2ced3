package opwatch.paste;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import opwatch.operation.Ascii;
import opwatch.operation.OperationRef;

/// What the words in front of a GUID say that it is, in the languages of Azure's portal.
final class Labels {
    /// A longer word in front of a value is no label of it.
    private static final int LONGEST = 60;

    private static final Map<Label, List<String>> WORDS = Map.of(
            Label.SUBSCRIPTION,
            List.of(
                    "subscription",
                    "abonnement",
                    "suscripci",
                    "assinatura",
                    "sottoscrizion",
                    "subskrypcj",
                    "prenumeration",
                    "předplatn",
                    "előfizet",
                    "abonelik",
                    "подписк",
                    "订阅",
                    "訂閱",
                    "サブスクリプション",
                    "구독"),
            Label.MAYBE,
            List.of(
                    "operation",
                    "operaci",
                    "operaç",
                    "opération",
                    "operazion",
                    "operacj",
                    "vorgang",
                    "bewerking",
                    "işlem",
                    "művelet",
                    "операци",
                    "操作",
                    "作業",
                    "オペレーション",
                    "작업"),
            Label.OTHER,
            List.of(
                    "tenant",
                    "correlation",
                    "request",
                    "client",
                    "object",
                    "principal",
                    "trace",
                    "session",
                    "created",
                    "customer",
                    "application",
                    "workspace",
                    "activity",
                    "user",
                    "mandant",
                    "租户"));
    private static final Pattern SURE =
            Pattern.compile("async[-_ ]?operation|operation[- ]id|-operationid", Pattern.CASE_INSENSITIVE);
    private static final Pattern EVENT =
            Pattern.compile("correlation_?id|event_?timestamp|event_?data_?id", Pattern.CASE_INSENSITIVE);

    private static final String REGION_WORD =
            anyOf("north|south|east|west|central|southeast|northeast|northwest|southwest|"
                    + "northcentral|southcentral|westcentral|us|usgov|gov|usdod|dod|usnat|ussec|virginia|arizona|texas|iowa|europe|"
                    + "asia|india|jio|africa|arabia|australia|austria|belgium|brazil|canada|chile|china|denmark|finland|france|"
                    + "germany|greece|indonesia|israel|italy|japan|korea|malaysia|mexico|newzealand|new zealand|norway|poland|"
                    + "qatar|saudi|spain|sweden|switzerland|taiwan|uae|uk|euap");
    private static final String REGION = "(?:\\([a-z ]{2,15}\\) ?)?" + REGION_WORD + "(?: ?" + REGION_WORD
            + "){1,3}(?: ?[1-9](?: ?euap)?)?(?![a-z0-9/]|:[0-9])";
    /// A quoted value goes to its end. Of a value without quotes only a region's name or a single word is
    /// sure: what follows may be a sentence.
    private static final String NAMED =
            "(?:location|region|standort|emplacement|ubicaci[oó]n|regi[oó]n|localiza[cç][aã]o|posizione|регион|位置|区域|區域|"
                    + "地域|リージョン|지역|위치)(?:[ _-]?(?:display[ _-]?)?name)?[\"'`]?\\s{0,20}[:=： ]>?\\s{0,4}"
                    + "(?:[\"'`]([a-z(][a-z0-9() ]{1,59})(?:[\"'`]|$)|(" + REGION
                    + ")|[\"'`]?([a-z][a-z0-9]{3,29})(?![a-z0-9/:]| [a-z0-9]))";
    private static final Pattern PLACE =
            Pattern.compile("(?=[lrseup\\u0080-\\uffff])" + NAMED + "|(?<![\\p{Ll}\\p{N}/._-])(" + REGION + ")");
    private static final int MENTIONED = 4;

    private Labels() {}

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

    /// What a value is.
    enum Label {
        SUBSCRIPTION,
        LOCATION,
        /// The name of a region, and no word says that it is the operation's.
        REGION,
        /// An operation's ID for sure.
        OPERATION,
        /// An operation's ID, or the Activity Log's, which is another thing.
        MAYBE,
        /// The ID of something else.
        OTHER,
        /// Nothing is said about it.
        NONE
    }

    /// A location that a line names.
    ///
    /// @param label whether a word says that it is one
    record Place(int at, String name, Label label) {}

    /// What stands in front of the value at this place, read back to another value or a blank line.
    static Label of(String text, int from, int at) {
        String before = text.substring(Math.max(from, at - LONGEST), at);
        if (before.endsWith("/")) {
            return Ascii.lower(before).endsWith("subscriptions/") ? Label.SUBSCRIPTION : Label.OTHER;
        }
        return of(before.substring(before.lastIndexOf('\n') + 1));
    }

    /// What a column's name or the words in front of a value say.
    static Label of(String words) {
        String lower = words.toLowerCase(Locale.ROOT);
        Label label = Label.NONE;
        int last = -1;
        for (Map.Entry<Label, List<String>> entry : WORDS.entrySet()) {
            for (String word : entry.getValue()) {
                int at = lower.lastIndexOf(word);
                if (at > last) {
                    last = at;
                    label = entry.getKey();
                }
            }
        }
        boolean sure = label == Label.MAYBE
                && SURE.matcher(lower.substring(Math.max(0, last - 6))).find();
        return sure ? Label.OPERATION : label;
    }

    /// Whether an operation is named.
    static boolean mentionOperation(String line) {
        String lower = line.toLowerCase(Locale.ROOT);
        return WORDS.getOrDefault(Label.MAYBE, List.of()).stream().anyMatch(lower::contains);
    }

    static List<Place> places(String line) {
        return PLACE.matcher(Ascii.lower(line))
                .results()
                .map(found -> place(line, found))
                .filter(place -> OperationRef.isLocation(place.name()))
                .toList();
    }

    private static Place place(String line, MatchResult found) {
        int group = 1;
        while (found.group(group) == null) {
            group++;
        }
        String name = line.substring(found.start(group), found.end(group));
        return new Place(found.start(group), name, group < MENTIONED ? Label.LOCATION : Label.REGION);
    }

    /// In the Activity Log `operationId` is a correlation ID.
    static boolean isActivityLog(String text) {
        return EVENT.matcher(text).find();
    }
}
