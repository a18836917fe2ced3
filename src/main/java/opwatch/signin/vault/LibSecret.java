package opwatch.signin.vault;

import com.sun.jna.Library;
import com.sun.jna.Native;
import com.sun.jna.Pointer;
import com.sun.jna.ptr.PointerByReference;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import opwatch.signin.vault.VaultException.Kind;
import org.jspecify.annotations.Nullable;

/// A Linux desktop's Secret Service through libsecret ("libsecret reference manual"). One background thread.
///
/// When the keyring is locked the system asks the person, and the call waits as long as that takes. When
/// the person declines, or the system cannot ask, libsecret reports neither a text nor an error (measured
/// with 0.20.5), as if nothing were kept; so after each such answer this class checks whether the keyring
/// holds something that it does not give out.
final class LibSecret implements NamedVault.Names {
    /// Of libsecret. Where arguments end in `attributes`, they are pairs of name and value, ended by null.
    interface Calls extends Library {
        Pointer secret_schema_new(String name, int flags, @Nullable Object... attributes);

        Pointer secret_attributes_build(Pointer schema, @Nullable Object... attributes);

        boolean secret_password_store_sync(
                Pointer schema,
                @Nullable String collection,
                String label,
                String password,
                @Nullable Pointer cancellable,
                PointerByReference error,
                @Nullable Object... attributes);

        @Nullable
        Pointer secret_password_lookup_sync(
                Pointer schema,
                @Nullable Pointer cancellable,
                PointerByReference error,
                @Nullable Object... attributes);

        boolean secret_password_clear_sync(
                Pointer schema,
                @Nullable Pointer cancellable,
                PointerByReference error,
                @Nullable Object... attributes);

        @Nullable
        Pointer secret_service_search_sync(
                @Nullable Pointer service,
                Pointer schema,
                Pointer attributes,
                int flags,
                @Nullable Pointer cancellable,
                PointerByReference error);

        void secret_password_free(Pointer password);
    }

    private static final String LABEL = "OpWatch sign-in";
    private static final String ATTRIBUTE = "opwatch";
    /// `SECRET_SCHEMA_DONT_MATCH_NAME`: in a locked gnome-keyring (42.1) nothing is found by the name of
    /// its schema, so the attribute alone tells whose it is.
    private static final int BY_ATTRIBUTE = 2;
    /// `SECRET_SCHEMA_ATTRIBUTE_STRING`
    private static final int TEXT = 0;
    /// `SECRET_SEARCH_NONE`: the first one found, and nothing is unlocked for it.
    private static final int LOOK_ONLY = 0;

    /// What the first call loads.
    record Loaded(Calls calls, Glib glib, Pointer schema) {}

    private @Nullable Loaded loaded;

    @Override
    public @Nullable String read(String name) throws VaultException {
        return with((library, error) -> {
            Calls calls = library.calls();
            Pointer secret = calls.secret_password_lookup_sync(library.schema(), null, error, ATTRIBUTE, name, null);
            check(library, error);
            if (secret == null) {
                refuseLocked(library, name);
                return null;
            }
            try {
                return secret.getString(0, StandardCharsets.UTF_8.name());
            } finally {
                calls.secret_password_free(secret);
            }
        });
    }

    @Override
    public void write(String name, String secret) throws VaultException {
        with((library, error) -> {
            boolean stored = library.calls()
                    .secret_password_store_sync(
                            library.schema(), null, LABEL, secret, null, error, ATTRIBUTE, name, null);
            check(library, error);
            if (!stored) {
                throw locked();
            }
            return null;
        });
    }

    @Override
    public void erase(String name) throws VaultException {
        with((library, error) -> {
            boolean erased =
                    library.calls().secret_password_clear_sync(library.schema(), null, error, ATTRIBUTE, name, null);
            check(library, error);
            if (!erased) {
                refuseLocked(library, name);
            }
            return null;
        });
    }

    private interface Call {
        @Nullable
        String make(Loaded library, PointerByReference error) throws VaultException;
    }

    private @Nullable String with(Call call) throws VaultException {
        try {
            Loaded library = loaded == null ? load() : loaded;
            loaded = library;
            return call.make(library, new PointerByReference());
        } catch (Throwable e) {
            throw VaultException.of(e);
        }
    }

    private static void refuseLocked(Loaded library, String name) throws VaultException {
        Pointer wanted = library.calls().secret_attributes_build(library.schema(), ATTRIBUTE, name, null);
        PointerByReference error = new PointerByReference();
        Pointer found;
        try {
            found = library.calls().secret_service_search_sync(null, library.schema(), wanted, LOOK_ONLY, null, error);
        } finally {
            library.glib().g_hash_table_unref(wanted);
        }
        check(library, error);
        if (found != null) {
            // A list of one: its first word is the item.
            library.glib().g_object_unref(found.getPointer(0));
            library.glib().g_list_free(found);
            throw locked();
        }
    }

    private static void check(Loaded library, PointerByReference error) throws VaultException {
        if (error.getValue() != null) {
            throw GlibError.of(error.getValue(), library.glib());
        }
    }

    private static VaultException locked() {
        return new VaultException(Kind.LOCKED, "The keyring is locked and was not unlocked.");
    }

    static Loaded load() {
        Map<String, Object> utf8 = Map.of(Library.OPTION_STRING_ENCODING, StandardCharsets.UTF_8.name());
        Calls calls = Native.load("libsecret-1.so.0", Calls.class, utf8);
        // GIO brings GLib and GObject along, and a name is looked up in all three.
        Glib glib = Native.load("libgio-2.0.so.0", Glib.class, utf8);
        return new Loaded(calls, glib, calls.secret_schema_new("opwatch.signin", BY_ATTRIBUTE, ATTRIBUTE, TEXT, null));
    }
}
