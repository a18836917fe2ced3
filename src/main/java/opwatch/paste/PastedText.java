package opwatch.paste;

import java.util.List;
import java.util.Set;
import opwatch.operation.Ascii;
import opwatch.operation.Cloud;
import opwatch.operation.OperationRef;

/// What a pasted text holds: every operation in it, whatever stands around, and what looks like one but
/// cannot be watched. Immutable. Reading works on any thread and takes time in proportion to the length of
/// the text.
///
/// The pasted host only says which cloud is meant; it is never contacted, because request URLs are rebuilt
/// from their parts. Signed queries and tokens in the text go nowhere.
///
/// @param found operations in order of appearance, none twice
/// @param refused what could not be taken, none twice, at most [#MOST_REFUSALS]; never empty when nothing
/// was found
public record PastedText(List<OperationRef> found, List<Refusal> refused) {
    /// The longest text that is searched, in characters.
    public static final int LONGEST = 16 << 20;

    private static final int GLANCE = 65_536;

    /// The most refusals that are told; more would not help.
    public static final int MOST_REFUSALS = 20;

    public PastedText {
        found = List.copyOf(found);
        refused = List.copyOf(refused);
    }

    /// Searches a text.
    ///
    /// @param bareCloud the cloud that is meant by a path without a host
    /// @param watchable the clouds that can be watched now
    public static PastedText read(String text, Cloud bareCloud, Set<Cloud> watchable) {
        if (text.length() > LONGEST) {
            return nothing(Refusal.Reason.TOO_LONG);
        }
        String plain = PercentCode.decode(Unescaped.of(text));
        Findings findings = new Findings(bareCloud, watchable);
        PathScanner.scan(plain, findings);
        List<OperationRef> found = findings.found();
        List<Refusal> refused = findings.refused();
        if (found.isEmpty() && refused.isEmpty()) {
            refused = LoneIds.in(plain).stream().limit(MOST_REFUSALS).toList();
        }
        return found.isEmpty() && refused.isEmpty()
                ? nothing(Refusal.Reason.NOTHING_FOUND)
                : new PastedText(found, refused);
    }

    /// Whether a text is likely to hold an operation: a glance that costs a thread nothing. Only the beginning
    /// of a long text is looked at.
    public static boolean mentionsOperation(String text) {
        String beginning = Ascii.lower(text.substring(0, Math.min(text.length(), GLANCE)));
        return beginning.contains("/operationstatuses/") || beginning.contains("/operationresults/");
    }

    /// A text that holds no operation may be anything, even a password: none of it is shown.
    private static PastedText nothing(Refusal.Reason reason) {
        return new PastedText(List.of(), List.of(new Refusal(reason, "")));
    }
}
