package opwatch.disk;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Something about a remembered file that a person should know.
public sealed interface LoadWarning {
    /// The file's name.
    String file();

    /// Written by a newer OpWatch: shown as far as it is understood, never written over.
    record NewerSchema(String file) implements LoadWarning {}

    /// Not understood and moved out of the way.
    ///
    /// @param aside its new name in the same folder
    /// @param generation when the copy that was loaded in its place was saved; null when there was none
    record SetAside(String file, String aside, @Nullable Instant generation) implements LoadWarning {}

    /// The file is missing or cannot be read, and the last good copy was loaded in its place.
    ///
    /// @param generation when that copy was saved
    record FromCopy(String file, Instant generation) implements LoadWarning {}

    /// Some rows were not understood; they are kept in the file as they are.
    record BadRows(String file, int count) implements LoadWarning {}

    /// Beside the file there are others that were kept apart from it and wait to be joined with it.
    ///
    /// @param aside the name of the oldest, in the same folder
    /// @param count how many there are
    record KeptApart(String file, String aside, int count) implements LoadWarning {}

    /// A file that was to be joined with another one cannot be understood; it stays as it is.
    record NotJoined(String file) implements LoadWarning {}

    /// The folder cannot be made or written to, so that nothing can be saved as it stands.
    record NotWritable(String file, IoReason reason) implements LoadWarning {}

    /// Other people of this computer may write to the folder, and so change the list.
    record OthersMayWrite(String file, String folder) implements LoadWarning {}

    /// There is a file, but it cannot be read; it is left alone and nothing is saved over it.
    record Unreadable(String file, IoReason reason) implements LoadWarning {}
}
