package opwatch.ui;

import java.util.Optional;
import java.util.Set;
import opwatch.operation.Cloud;
import opwatch.paste.PastedText;
import opwatch.platform.ClipboardText;

/// A text on the clipboard with operations in it. Immutable; any thread.
///
/// @param hash what stands for the text in [NotAgain]
/// @param text what it holds, which is at least one operation
record HeldText(String hash, PastedText text) {
    /// Reads the clipboard; empty where it holds no operation, or a text that is not to be offered again.
    /// Blocks: not for the FX thread.
    ///
    /// @param bare the cloud that a path without a host means
    /// @param watchable the clouds that can be watched here
    static Optional<HeldText> read(ClipboardText clipboard, NotAgain done, Cloud bare, Set<Cloud> watchable) {
        return clipboard.read().flatMap(text -> {
            String hash = done.hash(text);
            return Optional.of(text)
                    .filter(_ -> !done.holds(hash))
                    .map(unread -> new HeldText(hash, PastedText.read(unread, bare, watchable)))
                    .filter(held -> !held.text.found().isEmpty());
        });
    }
}
