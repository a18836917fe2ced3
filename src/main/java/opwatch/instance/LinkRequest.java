package opwatch.instance;

import java.util.List;

/// What the arguments of a start say about a link `opwatch://…`, which the system hands to the program that
/// is registered for it: `OpWatch --link <text>`. Immutable.
///
/// The text is a stranger's. So the option comes first, exactly one argument follows, and nothing behind the
/// option is ever read as a command, an option, a URL of a file or a path: a text that a launcher has divided
/// at its quotes is refused as a whole.
public sealed interface LinkRequest {
    /// The option, always the first argument.
    String OPTION = "--link";

    /// A longer link is not read, in bytes of UTF-8.
    int LONGEST = 4096;

    /// Judges the arguments of a start, in their order.
    static LinkRequest of(List<String> arguments) {
        if (!arguments.contains(OPTION)) {
            return new None();
        }
        boolean right = arguments.size() == 2 && arguments.getFirst().equals(OPTION);
        return right ? new Link(arguments.getLast()) : new Wrong();
    }

    /// There is no link among them.
    record None() implements LinkRequest {}

    /// There is one, and nothing else.
    ///
    /// @param text as it came, whatever it is, with one character more than may be read at most: enough to
    /// see that it is too long
    record Link(String text) implements LinkRequest {
        public Link {
            text = cut(text);
        }

        /// No demo ever gets it: the demo has a data folder of its own.
        public LaunchRequest request() {
            return LaunchRequest.link(text);
        }
    }

    /// The option stands elsewhere, or not exactly one argument follows it. Nothing of it is to be done.
    record Wrong() implements LinkRequest {}

    /// A character has one byte at least.
    private static String cut(String text) {
        int most = LONGEST + 1;
        boolean splitsPair = text.length() > most && Character.isHighSurrogate(text.charAt(LONGEST));
        return text.substring(0, Math.min(text.length(), splitsPair ? most + 1 : most));
    }
}
