package opwatch.shell;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.InputStream;
import opwatch.platform.StandardStream;

/// The standard streams of a command. Any thread.
///
/// @param in what is given to it
/// @param inIsTerminal whether a person types there
/// @param out where results go
/// @param err where all else goes
/// @param errIsTerminal whether a person looks at it, so that a line may be written over
record Streams(InputStream in, boolean inIsTerminal, Output out, Output err, boolean errIsTerminal) {
    /// Those of this process.
    static Streams ofThisProcess() {
        return new Streams(
                new FileInputStream(FileDescriptor.in),
                StandardStream.IN.isTerminal(),
                new Output(new FileOutputStream(FileDescriptor.out), System.out.charset()),
                new Output(new FileOutputStream(FileDescriptor.err), System.err.charset()),
                StandardStream.ERR.isTerminal());
    }
}
