package opwatch.notify.desktop.bus;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Where the bus of this session listens. Any thread.
///
/// Source: specification of D-Bus, "Server Addresses" and "Well-known Message Bus Instances". Sockets without
/// a file (`abstract`) are left out, because Java cannot connect to them; no distribution of today has its
/// session bus there.
public final class SessionBus {
    private SessionBus() {}

    /// The socket, as the environment names it; without a name the file of the user's runtime folder.
    ///
    /// @param environment the variables of this process
    public static Optional<Path> socket(Map<String, String> environment) {
        String runtime = environment.getOrDefault("XDG_RUNTIME_DIR", "");
        String addresses = environment.getOrDefault("DBUS_SESSION_BUS_ADDRESS", "unix:runtime=yes");
        return Arrays.stream(addresses.split(";"))
                .filter(address -> address.startsWith("unix:"))
                .flatMap(address ->
                        Arrays.stream(address.substring("unix:".length()).split(",")))
                .flatMap(part -> path(part, runtime))
                .findFirst();
    }

    private static Stream<Path> path(String part, String runtime) {
        try {
            if (part.startsWith("path=")) {
                // A plus is itself there, not a blank.
                String escaped = part.substring("path=".length()).replace("+", "%2B");
                return Stream.of(Path.of(URLDecoder.decode(escaped, StandardCharsets.UTF_8)));
            }
            return part.equals("runtime=yes") && !runtime.isEmpty()
                    ? Stream.of(Path.of(runtime, "bus"))
                    : Stream.empty();
        } catch (IllegalArgumentException _) {
            return Stream.empty();
        }
    }
}
