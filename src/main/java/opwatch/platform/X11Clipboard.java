package opwatch.platform;

import com.sun.jna.Memory;
import com.sun.jna.NativeLibrary;
import com.sun.jna.Pointer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The clipboard of an X server, by libxcb, which JavaFX's GTK stands on. One thread at a time. Over a
/// connection of its own, so that nothing here waits for the connection of the windows, and an owner that
/// does not answer costs no more than [#PATIENCE]. A desktop of Wayland shows this program, which is one of
/// X, its clipboard while a window of the program has the focus.
///
/// Sources: X.Org, "Inter-Client Communication Conventions Manual", section 2 (selections, `TARGETS`,
/// `INCR`); "X Window System Protocol", appendix B, for the offsets in set-up, events and replies, which
/// libxcb hands out as they came; `xproto.h` of libxcb for the functions.
final class X11Clipboard implements ClipboardText.Content {
    /// How long the owner of the clipboard may take for one answer.
    static final Duration PATIENCE = Duration.ofMillis(500);

    private static final int ATOM = 4;
    private static final int ANY_TYPE = 0;
    private static final int NOW = 0;
    private static final int INPUT_ONLY = 2;
    private static final int SELECTION_NOTIFY = 31;
    /// More types than an owner has, in bytes.
    private static final int MOST_TYPES = 4096;

    private final NativeLibrary xcb = NativeLibrary.getInstance("libxcb.so.1");
    private final NativeLibrary c = NativeLibrary.getInstance("libc.so.6");
    private final Pointer connection;
    private final int window;
    private final int clipboard;
    private @Nullable Set<Integer> types;

    private X11Clipboard(Pointer connection, int window) {
        this.connection = connection;
        this.window = window;
        clipboard = atom("CLIPBOARD", false);
    }

    /// Connects to the display of the environment; null where there is none.
    static @Nullable X11Clipboard open() {
        return open(null);
    }

    /// Connects to a display; null where it is not there.
    ///
    /// @param display its name; null for the one of the environment
    static @Nullable X11Clipboard open(@Nullable String display) {
        NativeLibrary xcb = NativeLibrary.getInstance("libxcb.so.1");
        Pointer connection = xcb.getFunction("xcb_connect").invokePointer(new Object[] {display, Pointer.NULL});
        if (xcb.getFunction("xcb_connection_has_error").invokeInt(new Object[] {connection}) != 0) {
            xcb.getFunction("xcb_disconnect").invokeVoid(new Object[] {connection});
            return null;
        }
        int window = xcb.getFunction("xcb_generate_id").invokeInt(new Object[] {connection});
        Object[] unseen = {connection, 0, window, root(xcb, connection), 0, 0, 1, 1, 0, INPUT_ONLY, 0, 0, Pointer.NULL};
        int _ = xcb.getFunction("xcb_create_window").invokeInt(unseen);
        return new X11Clipboard(connection, window);
    }

    /// The root of the first screen: it stands behind 40 bytes, the vendor's name and the formats.
    private static int root(NativeLibrary xcb, Pointer connection) {
        Pointer setup = xcb.getFunction("xcb_get_setup").invokePointer(new Object[] {connection});
        int vendor = setup.getShort(24) & 0xFFFF;
        int formats = setup.getByte(29) & 0xFF;
        return setup.getInt(40 + (vendor + 3) / 4 * 4 + 8L * formats);
    }

    @Override
    public boolean offers(String type) {
        // The types first: an owner may tell the server their names only when it is asked for them. A name that
        // the server has not heard after that is no type of it.
        Set<Integer> there = types();
        int atom = atom(type, true);
        return atom != 0 && there.contains(atom);
    }

    @Override
    public @Nullable String text(int most) {
        int utf8 = atom("UTF8_STRING", false);
        if (!types().contains(utf8)) {
            return null;
        }
        byte[] text = convert(utf8, utf8, most);
        return text == null ? null : new String(text, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        // The window goes with it.
        xcb.getFunction("xcb_disconnect").invokeVoid(new Object[] {connection});
    }

    private Set<Integer> types() {
        Set<Integer> known = types;
        if (known == null) {
            known = new HashSet<>();
            byte[] atoms = convert(atom("TARGETS", false), ATOM, MOST_TYPES);
            for (int each = 0; atoms != null && each + 3 < atoms.length; each += 4) {
                Memory four = new Memory(4);
                four.write(0, atoms, each, 4);
                known.add(four.getInt(0));
            }
            types = known;
        }
        return known;
    }

    /// Asks the owner for the content as a type; null when there is no such content, none in time, or more
    /// than that. What comes in pieces (`INCR`) is more.
    ///
    /// @param wanted the type that the answer must have
    private byte @Nullable [] convert(int target, int wanted, int most) {
        int property = atom("OPWATCH_CLIPBOARD", false);
        int _ = call("xcb_convert_selection", connection, window, clipboard, target, property, NOW);
        int _ = call("xcb_flush", connection);
        return isAnswered(target) ? property(property, wanted, most) : null;
    }

    private boolean isAnswered(int target) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (call("xcb_connection_has_error", connection) == 0) {
            Pointer event = xcb.getFunction("xcb_poll_for_event").invokePointer(new Object[] {connection});
            long left = Duration.ofNanos(end - System.nanoTime()).toMillis();
            if (event != null) {
                boolean mine = (event.getByte(0) & 0x7F) == SELECTION_NOTIFY && event.getInt(16) == target;
                int property = event.getInt(20);
                free(event);
                if (mine) {
                    return property != 0;
                }
            } else if (left <= 0) {
                return false;
            } else {
                await(left);
            }
        }
        return false;
    }

    /// Waits until the server says something, so many milliseconds at most.
    private void await(long most) {
        // struct pollfd: the file, POLLIN, what happened.
        Memory file = new Memory(8);
        file.setInt(0, call("xcb_get_file_descriptor", connection));
        file.setShort(4, (short) 1);
        file.setShort(6, (short) 0);
        int _ = c.getFunction("poll").invokeInt(new Object[] {file, 1L, Math.toIntExact(most)});
    }

    private byte @Nullable [] property(int name, int wanted, int most) {
        int asked = call("xcb_get_property", connection, 0, window, name, ANY_TYPE, 0, most / 4 + 1);
        Pointer reply = reply("xcb_get_property_reply", asked);
        if (reply == null) {
            return null;
        }
        try {
            boolean whole = reply.getInt(8) == wanted && reply.getInt(12) == 0;
            long bytes = Integer.toUnsignedLong(reply.getInt(16)) * (reply.getByte(1) & 0xFF) / 8;
            return whole && bytes <= most ? reply.getByteArray(32, Math.toIntExact(bytes)) : null;
        } finally {
            free(reply);
        }
    }

    private int atom(String name, boolean onlyIfThere) {
        byte[] ascii = name.getBytes(StandardCharsets.US_ASCII);
        int asked = call("xcb_intern_atom", connection, onlyIfThere ? 1 : 0, ascii.length, ascii);
        Pointer reply = reply("xcb_intern_atom_reply", asked);
        if (reply == null) {
            return 0;
        }
        int atom = reply.getInt(8);
        free(reply);
        return atom;
    }

    /// The server's reply; null when it has refused or is gone.
    private @Nullable Pointer reply(String function, int asked) {
        return xcb.getFunction(function).invokePointer(new Object[] {connection, asked, Pointer.NULL});
    }

    /// Calls what returns a number, or the number of a request: a structure with nothing else in it.
    private int call(String function, Object... arguments) {
        return xcb.getFunction(function).invokeInt(arguments);
    }

    private void free(Pointer made) {
        c.getFunction("free").invokeVoid(new Object[] {made});
    }
}
