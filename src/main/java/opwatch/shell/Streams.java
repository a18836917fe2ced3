package opwatch.shell;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.InputStream;
import opwatch.platform.OperatingSystem;
import opwatch.platform.StandardStream;

/// The standard streams of a command. Any thread.
///
/// @param in what is given to it
/// @param inIsTerminal whether a person types there
/// @param out where results go
/// @param err where all else goes
/// @param errIsTerminal whether a person looks at it on a terminal that lets a line be written over
record Streams(InputStream in, boolean inIsTerminal, Output out, Output err, boolean errIsTerminal) {
    /// Those of this process.
    static Streams ofThisProcess() {
        return new Streams(
                new FileInputStream(FileDescriptor.in),
                StandardStream.IN.isTerminal(),
                new Output(new FileOutputStream(FileDescriptor.out), System.out.charset()),
                new Output(new FileOutputStream(FileDescriptor.err), System.err.charset()),
                StandardStream.ERR.isTerminal() && movesItsCursor());
    }

    /// By what terminals say of themselves: the console of older Windows does not, and shows the commands as
    /// text.
    private static boolean movesItsCursor() {
        return OperatingSystem.THIS == OperatingSystem.WINDOWS
                ? System.getenv("WT_SESSION") != null
                : !"dumb".equals(System.getenv("TERM"));
    }
}
