package opwatch.paste;

import java.util.List;
import java.util.stream.Stream;
import opwatch.operation.OperationKind;
import opwatch.operation.OperationRef;
import opwatch.operation.Place;
import opwatch.operation.Remarks;

/// What a text suggests for a row, by what stands around its operation: the request that started it, the
/// command, the step of a pipeline, the name of the file. Immutable; any thread. It says nothing of the
/// operation's status, and a person may change all of it.
///
/// Each word comes from a place where a name stands, such as a segment of a path. What has the look of a
/// token, an address of mail or a password is never taken.
///
/// @param label empty where nothing names the operation; one line of [#LONGEST_LABEL] characters at most
/// @param named whether the label is the name of the resource that the operation works on, in Azure
/// @param kind unknown where the text does not say it, or says two things
/// @param tags where it came from: the workspace, the step, the file
public record Proposal(String label, boolean named, OperationKind kind, List<String> tags) {
    /// The most characters of a label.
    public static final int LONGEST_LABEL = 80;

    /// Nothing is known.
    public static final Proposal NONE = new Proposal("", false, OperationKind.UNKNOWN, List.of());

    public Proposal {
        tags = List.copyOf(tags);
    }

    /// What the address of an operation says itself: that of a purge names the workspace.
    static Proposal ofPlace(OperationRef ref) {
        return ref.place() instanceof Place.Workspace(String _, String name)
                ? new Proposal(SafeName.ofResource(name), true, OperationKind.PURGE, List.of())
                : NONE;
    }

    /// Kind and tags, as a row keeps them.
    public Remarks remarks() {
        return new Remarks(kind, tags, "");
    }

    /// The same without what only the text's author knows: the label where it is the name of a resource,
    /// and the kind.
    public Proposal certain() {
        return new Proposal(named ? label : "", named, kind, List.of());
    }

    /// The same under a label that a person typed.
    public Proposal labelled(String typed) {
        return new Proposal(typed, false, kind, tags);
    }

    /// The same for an operation of a file: its name is a tag, or the label of its only operation where
    /// nothing else names that.
    ///
    /// @param fileName without its folders
    Proposal from(String fileName, boolean alone) {
        String name = SafeName.ofFile(fileName);
        return label.isEmpty() && alone
                ? new Proposal(name, false, kind, tags)
                : new Proposal(label, named, kind, withTag(tags, name));
    }

    /// What two texts suggest for the same operation. Where they differ in the kind it is unknown; the name
    /// of a resource goes first.
    Proposal and(Proposal other) {
        OperationKind both = kind == OperationKind.UNKNOWN || kind == other.kind
                ? other.kind
                : other.kind == OperationKind.UNKNOWN ? kind : OperationKind.UNKNOWN;
        Proposal first = label.isEmpty() || (other.named && !named) ? other : this;
        List<String> all =
                Stream.concat(tags.stream(), other.tags.stream()).distinct().toList();
        return new Proposal(first.label, first.named, both, all);
    }

    static List<String> withTag(List<String> tags, String tag) {
        return tag.isEmpty() || tags.contains(tag)
                ? tags
                : Stream.concat(tags.stream(), Stream.of(tag)).toList();
    }
}
