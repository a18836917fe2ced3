package opwatch.notify.desktop.bus;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import opwatch.systems.Posix;
import org.junit.jupiter.api.Test;

@Posix
class SessionBusTest {
    private static final String ADDRESS = "DBUS_SESSION_BUS_ADDRESS";

    private static Optional<Path> socket(String address) {
        return SessionBus.socket(Map.of(ADDRESS, address, "XDG_RUNTIME_DIR", "/run/user/7"));
    }

    @Test
    void theAddressNamesAFile() {
        assertEquals(Optional.of(Path.of("/run/bus")), socket("unix:path=/run/bus"));
        assertEquals(Optional.of(Path.of("/run/bus")), socket("unix:path=/run/bus,guid=0f"));
        assertEquals(Optional.of(Path.of("/tmp/a b+c")), socket("unix:path=/tmp/a%20b+c"));
        assertEquals(Optional.of(Path.of("/x")), socket("unix:abstract=/tmp/dbus-1;unix:path=/x"));
        assertEquals(Optional.of(Path.of("/run/user/7/bus")), socket("unix:runtime=yes"));
    }

    @Test
    void withoutAnAddressItIsInTheRuntimeFolder() {
        assertEquals(
                Optional.of(Path.of("/run/user/7/bus")), SessionBus.socket(Map.of("XDG_RUNTIME_DIR", "/run/user/7")));
        assertEquals(Optional.empty(), SessionBus.socket(Map.of()));
    }

    @Test
    void whatIsNoFileIsNoBus() {
        for (String address : new String[] {
            "", "disabled:", "autolaunch:", "tcp:host=localhost,port=1", "unix:abstract=/tmp/x", "unix:path=%zz"
        }) {
            assertEquals(Optional.empty(), socket(address), address);
        }
    }
}
