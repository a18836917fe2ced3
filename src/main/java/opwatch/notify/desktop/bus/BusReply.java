package opwatch.notify.desktop.bus;

import java.util.List;

/// What a call came to. Immutable; any thread.
public sealed interface BusReply {
    /// It was answered.
    ///
    /// @param sender the unique name of the connection that did
    /// @param values as in [BusMessage]
    record Answer(String sender, List<Object> values) implements BusReply {
        /// The first value; an empty text where there is none, as from a program that answers wrongly.
        public Object first() {
            return values.isEmpty() ? "" : values.getFirst();
        }
    }

    /// It was not.
    record Failure(Reason reason) implements BusReply {}

    /// Why a call was not answered.
    enum Reason {
        /// There is no bus, or the connection to it broke.
        NO_BUS,
        /// No answer came within the time limit.
        NO_ANSWER,
        /// Nobody has the name that was called.
        NOBODY,
        /// It is not permitted.
        REFUSED,
        /// Another error was the answer.
        OTHER;

        /// By the name of an error, as the specification of D-Bus and its reference implementation have them.
        static Reason of(String error) {
            return switch (error) {
                case "org.freedesktop.DBus.Error.ServiceUnknown", "org.freedesktop.DBus.Error.NameHasNoOwner" -> NOBODY;
                case "org.freedesktop.DBus.Error.AccessDenied", "org.freedesktop.DBus.Error.AuthFailed" -> REFUSED;
                case "org.freedesktop.DBus.Error.NoReply",
                        "org.freedesktop.DBus.Error.Timeout",
                        "org.freedesktop.DBus.Error.TimedOut" -> NO_ANSWER;
                default -> error.startsWith("org.freedesktop.DBus.Error.Spawn.") ? NOBODY : OTHER;
            };
        }
    }
}
