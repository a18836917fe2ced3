package opwatch.paste;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import opwatch.operation.Ascii;

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
                    "訂用帳戶",
                    "サブスクリプション",
                    "구독"),
            Label.MAYBE,
            List.of(
                    "operation",
                    "operac",
                    "operaç",
                    "opération",
                    "operazion",
                    "vorgang",
                    "vorgäng",
                    "bewerking",
                    "işlem",
                    "i\u0307şlem",
                    "åtgärd",
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
                    "parent",
                    "mandant",
                    "租户"));
    private static final Pattern SURE =
            Pattern.compile("async[-_ ]?operation|operation[- ]id|-operationid", Pattern.CASE_INSENSITIVE);
    /// Short names, which are parts of other words too: of a subscription, an operation and other things. The
    /// `"sub"` of a token is its subject.
    private static final Pattern SHORT =
            Pattern.compile("(?<![\\p{L}\\p{N}])(?:(sub(?:s|[ _-]?id|(?![\"'`]\\s?:))|abo|account set -[sn]|"
                    + "set-az(?:rm)?context)|((?:op|async|job)[ _-]?id|op(?=[\"'`]?\\s?[:=：]))|"
                    + "((?:vm|app|machine|directory|device|cluster|billing)[ _-]?id))(?![\\p{L}\\p{N}])");
    /// The operation of which another one is a part.
    private static final Pattern PARENT = Pattern.compile("(?:parent|root)[ _-]?$");
    private static final int LONGEST_PARENT = 8;
    /// What an ID is, in brackets behind it.
    private static final Pattern BEHIND = Pattern.compile("[\"'`]?\\s?[(\\[（]([\\p{L} _-]{1,30})[)\\]）]");
    private static final Pattern ID = Pattern.compile("(?i)[ _-]?id$");
    private static final Pattern EVENT = Pattern.compile(
            "correlation[ _-]?id|event[ _-]?timestamp|event[ _-]?data[ _-]?id", Pattern.CASE_INSENSITIVE);

    private Labels() {}

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
        NONE;

        boolean isOperation() {
            return this == OPERATION || this == MAYBE;
        }
    }

    /// What stands in front of the value at this place, read back to another value or a blank line.
    static Label of(String text, int from, int at) {
        String before = text.substring(Math.max(from, at - LONGEST), at);
        if (before.endsWith("/")) {
            return Ascii.lower(before).endsWith("subscriptions/") ? Label.SUBSCRIPTION : Label.OTHER;
        }
        return of(before.substring(before.lastIndexOf('\n') + 1));
    }

    /// Where the label in brackets ends that stands behind a value; the same place where there is none.
    static int endBehind(String text, int at) {
        Matcher behind = BEHIND.matcher(text).region(at, Math.min(text.length(), at + LONGEST));
        boolean label = behind.lookingAt()
                && behind.group(1).strip().split("[ _-]+").length <= 3
                && of(behind.group(1)) != Label.NONE;
        return label ? behind.end() : at;
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
        Matcher name = SHORT.matcher(lower);
        while (name.find()) {
            if (name.start() > last) {
                last = name.start();
                label = name.group(1) != null
                        ? Label.SUBSCRIPTION
                        : name.group(2) != null ? Label.OPERATION : Label.OTHER;
            }
        }
        return label == Label.MAYBE ? operation(lower, last) : label;
    }

    /// What the word for an operation at this place is in front of.
    private static Label operation(String lower, int at) {
        if (PARENT.matcher(lower).region(Math.max(0, at - LONGEST_PARENT), at).find()) {
            return Label.OTHER;
        }
        boolean sure = SURE.matcher(lower.substring(Math.max(0, at - 6))).find();
        return sure ? Label.OPERATION : Label.MAYBE;
    }

    /// What stands right in front of a value.
    enum Beside {
        /// The word for an operation's ID.
        ID,
        /// The word for an operation, and nothing but a blank between.
        WORD,
        /// Something else.
        ELSE
    }

    /// How a value is called an operation's, by the words in front of it.
    static Beside beside(String words) {
        int end = words.length();
        while (end > 0 && !Character.isLetterOrDigit(words.charAt(end - 1))) {
            end--;
        }
        String named = words.substring(0, end);
        String word = ID.matcher(named).replaceFirst("");
        int begin = word.length();
        while (begin > 0 && Character.isLetter(word.charAt(begin - 1))) {
            begin--;
        }
        boolean operation = of(word.substring(begin)).isOperation();
        boolean id = word.length() < named.length() || of(named) == Label.OPERATION;
        boolean blank = words.substring(end).isBlank();
        return !operation ? Beside.ELSE : id ? Beside.ID : blank ? Beside.WORD : Beside.ELSE;
    }

    /// Whether a subscription or an operation is named.
    ///
    /// @param lower in lower case
    static boolean mentionPart(String lower) {
        for (Label label : List.of(Label.SUBSCRIPTION, Label.MAYBE)) {
            for (String word : WORDS.getOrDefault(label, List.of())) {
                if (lower.contains(word)) {
                    return true;
                }
            }
        }
        return lower.contains("sub") || lower.contains("abo");
    }

    /// An operation's where words mention one.
    static Label ofBeginning(String words) {
        String lower = words.toLowerCase(Locale.ROOT);
        boolean operation = WORDS.getOrDefault(Label.MAYBE, List.of()).stream().anyMatch(lower::contains);
        return operation ? Label.MAYBE : Label.NONE;
    }

    /// Whether the words cannot be the Activity Log's.
    static boolean isAsync(String words) {
        return words.toLowerCase(Locale.ROOT).contains("async");
    }

    /// In the Activity Log `operationId` is a correlation ID.
    static boolean isActivityLog(String text) {
        return EVENT.matcher(text).find();
    }
}
