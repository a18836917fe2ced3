package opwatch.platform;

import com.sun.jna.Memory;
import com.sun.jna.NativeLibrary;
import com.sun.jna.Pointer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// A program that owns the clipboard of an X server, for tests: answers with what it has for each type, or
/// hangs. Ends with the server.
final class X11Owner {
    private static final int SELECTION_REQUEST = 30;
    private static final int SELECTION_NOTIFY = 31;

    private final NativeLibrary xcb = NativeLibrary.getInstance("libxcb.so.1");
    private final Pointer connection;
    private final Map<String, byte[]> contents;
    /// The types that were asked for.
    private final List<String> asked = new ArrayList<>();

    /// Takes the clipboard.
    ///
    /// @param contents what it has for each type; it tells these as its `TARGETS`
    /// @param hangs whether it never answers
    X11Owner(String display, Map<String, byte[]> contents, boolean hangs) {
        this.contents = contents;
        connection = xcb.getFunction("xcb_connect").invokePointer(new Object[] {display, Pointer.NULL});
        Pointer setup = xcb.getFunction("xcb_get_setup").invokePointer(new Object[] {connection});
        int vendor = setup.getShort(24) & 0xFFFF;
        int root = setup.getInt(40 + (vendor + 3) / 4 * 4 + 8L * (setup.getByte(29) & 0xFF));
        int window = call("xcb_generate_id", connection);
        int _ = call("xcb_create_window", connection, 0, window, root, 0, 0, 1, 1, 0, 2, 0, 0, Pointer.NULL);
        int _ = call("xcb_set_selection_owner", connection, window, atom("CLIPBOARD"), 0);
        // The reply says that the server has done what was asked before.
        int _ = atom("TARGETS");
        if (!hangs) {
            Thread.ofPlatform().daemon().start(this::serve);
        }
    }

    synchronized List<String> asked() {
        return List.copyOf(asked);
    }

    private void serve() {
        Pointer event = next();
        while (event != null) {
            if ((event.getByte(0) & 0x7F) == SELECTION_REQUEST) {
                answer(event);
            }
            event = next();
        }
    }

    private Pointer next() {
        return xcb.getFunction("xcb_wait_for_event").invokePointer(new Object[] {connection});
    }

    private void answer(Pointer request) {
        int requestor = request.getInt(12);
        int target = request.getInt(20);
        int property = request.getInt(24);
        boolean given = false;
        if (target == atom("TARGETS")) {
            asked("TARGETS");
            Memory atoms = new Memory(4L * contents.size());
            int at = 0;
            for (String type : contents.keySet()) {
                atoms.setInt(4L * at++, atom(type));
            }
            int _ = call("xcb_change_property", connection, 0, requestor, property, 4, 32, contents.size(), atoms);
            given = true;
        }
        for (Map.Entry<String, byte[]> each : contents.entrySet()) {
            if (target == atom(each.getKey())) {
                asked(each.getKey());
                byte[] bytes = each.getValue();
                int _ = call("xcb_change_property", connection, 0, requestor, property, target, 8, bytes.length, bytes);
                given = true;
            }
        }
        Memory answer = new Memory(32);
        answer.clear();
        answer.setByte(0, (byte) SELECTION_NOTIFY);
        answer.setInt(8, requestor);
        answer.setInt(12, request.getInt(16));
        answer.setInt(16, target);
        answer.setInt(20, given ? property : 0);
        int _ = call("xcb_send_event", connection, 0, requestor, 0, answer);
        int _ = call("xcb_flush", connection);
    }

    private synchronized void asked(String type) {
        asked.add(type);
    }

    private int atom(String name) {
        byte[] ascii = name.getBytes(StandardCharsets.US_ASCII);
        int request = call("xcb_intern_atom", connection, 0, ascii.length, ascii);
        return xcb.getFunction("xcb_intern_atom_reply")
                .invokePointer(new Object[] {connection, request, Pointer.NULL})
                .getInt(8);
    }

    private int call(String function, Object... arguments) {
        return xcb.getFunction(function).invokeInt(arguments);
    }
}
