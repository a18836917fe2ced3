package opwatch.paste;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import opwatch.operation.Cloud;
import opwatch.operation.OperationRef;

/// What a link `opwatch://add?…` asks for. Immutable; any thread.
///
/// A link names operations by their status URLs (`url=`, as often as wanted), or by `subscription=`,
/// `location=` and `id=` (the last as often as wanted). Each value may be percent-encoded once. What stands
/// behind a `?` in a status URL is dropped. All of it must be sound and be taken by a paste, or nothing is.
public sealed interface AddLink {
    /// How long a link may be, in bytes of UTF-8.
    int LONGEST = 4096;

    /// How many operations it may name.
    int MOST = 20;

    /// Reads a link, which may be any text at all.
    ///
    /// @param bareCloud the cloud of operations that the link names without a host
    /// @param watchable the clouds that can be watched now
    static AddLink read(String link, Cloud bareCloud, Set<Cloud> watchable) {
        return AddLinkReader.read(link, bareCloud, watchable);
    }

    /// Whether a link can name an operation: not a purge below a resource group with letters beyond ASCII,
    /// which are encoded in its URL and would be encoded twice in the link.
    static boolean canName(OperationRef ref) {
        return ref.path().indexOf('%') < 0;
    }

    /// A link that names these operations, at least one; empty where they are more, or take more room, than
    /// is read of a link, and where it cannot name one of them.
    static Optional<String> of(List<OperationRef> refs) {
        return refs.size() > MOST || !refs.stream().allMatch(AddLink::canName)
                ? Optional.empty()
                : Optional.of(AddLinkReader.write(refs)).filter(link -> link.length() <= LONGEST);
    }

    /// It is sound.
    ///
    /// @param refs those with a URL first, in the order of the link, none twice, at least one
    record Operations(List<OperationRef> refs) implements AddLink {
        public Operations {
            refs = List.copyOf(refs);
        }
    }

    /// It is none that can be read.
    record Unsound(Fault fault) implements AddLink {}

    /// What it names cannot be watched.
    record NotTaken(Refusal refusal) implements AddLink {}

    /// Why a link cannot be read.
    enum Fault {
        /// It is longer than [#LONGEST].
        TOO_LONG,
        /// It does not begin with `opwatch://add?`.
        OTHER_FORM,
        /// It holds a character that no link has: a quote, a blank, a line break, a letter beyond ASCII, a
        /// character without a shape. Also where it is encoded.
        ODD_CHARACTER,
        /// A percent sign begins no code, or a value is encoded twice.
        BAD_CODE,
        /// It has a part that this version does not know, or one twice that can be there once.
        UNKNOWN_PART,
        /// What stands as a URL is no `https` URL, such as the name of a file.
        NOT_HTTPS,
        /// It names no operation, or leaves out its subscription or location.
        INCOMPLETE,
        /// It names more than [#MOST].
        TOO_MANY
    }
}
