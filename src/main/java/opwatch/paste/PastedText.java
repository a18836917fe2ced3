package opwatch.paste;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
/// @param findings operations and refusals in the order of the text, nothing twice, at most [#MOST_REFUSALS]
/// refusals of each text that was read; never empty
/// @param known what the form can be filled with
/// @param proposals what stands around the operations suggests for their rows; has those of which anything
/// is known
public record PastedText(List<Finding> findings, Known known, Map<OperationRef, Proposal> proposals) {
    /// Operation IDs that stand alone, and what the text names beside them.
    ///
    /// @param subscriptionId empty where the text names none or several
    /// @param location empty where the text names none or several
    /// @param operationIds all of them, whole, in the order of the text, nothing twice
    public record Known(String subscriptionId, String location, List<String> operationIds) {
        static final Known NOTHING = new Known("", "", List.of());

        public Known {
            operationIds = List.copyOf(operationIds);
        }
    }

    /// The longest text that is searched, in characters.
    public static final int LONGEST = 16 << 20;

    /// What is left of a text that was encoded deeper than is read.
    private static final String TANGLE = "%" + "25".repeat(PercentCode.DEEPEST);

    private static final int GLANCE = 65_536;

    /// The most refusals that are told; more would not help.
    public static final int MOST_REFUSALS = 20;

    public PastedText {
        findings = List.copyOf(findings);
        proposals = Map.copyOf(proposals);
    }

    /// A text that says nothing around its operations.
    public PastedText(List<Finding> findings, Known known) {
        this(findings, known, Map.of());
    }

    /// What several texts hold together, nothing twice.
    public static PastedText of(List<PastedText> texts) {
        if (texts.size() == 1) {
            return texts.getFirst();
        }
        List<Finding> all = texts.stream()
                .flatMap(text -> text.findings.stream())
                .distinct()
                .toList();
        List<String> ids = texts.stream()
                .flatMap(text -> text.known.operationIds.stream())
                .distinct()
                .toList();
        Map<OperationRef, Proposal> proposals = new HashMap<>();
        texts.forEach(text -> text.proposals.forEach((ref, one) -> proposals.merge(ref, one, Proposal::and)));
        return new PastedText(all, new Known("", "", ids), proposals);
    }

    /// The same text as what a file of this name holds.
    ///
    /// @param fileName without its folders
    public PastedText from(String fileName) {
        Map<OperationRef, Proposal> named = new HashMap<>();
        List<OperationRef> found = found();
        found.forEach(ref -> named.put(ref, proposal(ref).from(fileName, found.size() == 1)));
        named.values().removeIf(Proposal.NONE::equals);
        return new PastedText(findings, known, named);
    }

    /// What the text suggests for the row of an operation.
    public Proposal proposal(OperationRef ref) {
        return proposals.getOrDefault(ref, Proposal.NONE);
    }

    /// The operations.
    public List<OperationRef> found() {
        return findings.stream()
                .filter(Finding.Operation.class::isInstance)
                .map(finding -> ((Finding.Operation) finding).ref())
                .toList();
    }

    /// What could not be taken; never empty when nothing was found.
    public List<Refusal> refused() {
        return findings.stream()
                .filter(Refusal.class::isInstance)
                .map(Refusal.class::cast)
                .toList();
    }

    /// Searches a text.
    ///
    /// @param bareCloud the cloud that is meant by a path without a host
    /// @param watchable the clouds that can be watched now
    public static PastedText read(String text, Cloud bareCloud, Set<Cloud> watchable) {
        if (text.length() > LONGEST) {
            return nothing(Refusal.Reason.TOO_LONG);
        }
        return ExportedTable.read(text, bareCloud, watchable).orElseGet(() -> search(text, bareCloud, watchable));
    }

    private static PastedText search(String text, Cloud bareCloud, Set<Cloud> watchable) {
        String plain = Wraps.marked(PercentCode.decode(Unescaped.of(text)));
        Findings findings = new Findings(new HostLines(plain, bareCloud, watchable), watchable);
        PathScanner.scan(plain, findings);
        Known known = LoneIds.read(plain, findings);
        List<Finding> told = findings.told();
        if (told.isEmpty()) {
            return nothing(plain.contains(TANGLE) ? Refusal.Reason.TOO_TANGLED : Refusal.Reason.NOTHING_FOUND);
        }
        return new PastedText(told, known, findings.proposals(plain, told));
    }

    /// Whether all that it holds are operation IDs without subscription or location.
    public boolean holdsOnlyIds() {
        return findings.stream()
                .allMatch(
                        finding -> finding instanceof Refusal refusal && refusal.reason() == Refusal.Reason.ONLY_AN_ID);
    }

    /// Whether a text is likely to hold an operation: a glance that costs a thread nothing. Only the
    /// beginning of a long text is looked at.
    public static boolean mentionsOperation(String text) {
        String beginning = Ascii.lower(text.substring(0, Math.min(text.length(), GLANCE)));
        return beginning.contains("/operationstatuses/")
                || beginning.contains("/operationresults/")
                || beginning.contains("/operations/purge-");
    }

    /// A text that holds no operation may be anything, even a password: none of it is shown.
    private static PastedText nothing(Refusal.Reason reason) {
        return new PastedText(List.of(new Refusal(reason, "")), Known.NOTHING);
    }
}
