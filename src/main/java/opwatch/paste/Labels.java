package opwatch.paste;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
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

    private static final String REGION_WORD = "(?:north|south|east|west|central|southeast|northeast|northcentral|"
            + "southcentral|westcentral|us|usgov|gov|usdod|dod|virginia|arizona|texas|iowa|europe|asia|india|jio|africa|"
            + "australia|austria|belgium|brazil|canada|chile|china|denmark|finland|france|germany|indonesia|israel|italy|"
            + "japan|korea|malaysia|mexico|newzealand|new zealand|norway|poland|qatar|spain|sweden|switzerland|taiwan|"
            + "uae|uk|euap)";
    private static final Pattern REGION = Pattern.compile(
            "(?<![\\p{Ll}\\p{Lu}\\p{N}/._-])(?:\\([A-Za-z ]{2,15}\\) ?)?" + REGION_WORD + "(?: ?" + REGION_WORD
                    + "){1,3}(?: ?[1-4])?(?![A-Za-z0-9/]|:[0-9])",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern NAMED = Pattern.compile(
            "(?:location|region|standort|emplacement|ubicaci[oó]n|regi[oó]n|localiza[cç][aã]o|posizione|регион|位置|区域|區域|"
                    + "地域|リージョン|지역|위치)[\"']?\\s{0,20}[:= ]\\s{0,4}[\"']?([A-Za-z][A-Za-z0-9]{3,29})(?![A-Za-z0-9/:])",
            Pattern.CASE_INSENSITIVE);

    private Labels() {}

    /// What a value is.
    enum Label {
        SUBSCRIPTION,
        LOCATION,
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
    record Place(int at, String name) {}

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

    /// Whether both a subscription and an operation are named.
    static boolean mentionBoth(String line) {
        String lower = line.toLowerCase(Locale.ROOT);
        return Stream.of(Label.SUBSCRIPTION, Label.MAYBE)
                .allMatch(label -> WORDS.getOrDefault(label, List.of()).stream().anyMatch(lower::contains));
    }

    static List<Place> places(String line) {
        Stream<Place> regions = REGION.matcher(line).results().map(found -> new Place(found.start(), found.group()));
        Stream<Place> named = NAMED.matcher(line).results().map(found -> new Place(found.start(1), found.group(1)));
        return Stream.concat(regions, named)
                .filter(place -> OperationRef.isLocation(place.name()))
                .toList();
    }

    /// In the Activity Log `operationId` is a correlation ID.
    static boolean isActivityLog(String text) {
        return EVENT.matcher(text).find();
    }
}
