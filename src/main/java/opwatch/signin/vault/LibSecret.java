package opwatch.signin.vault;

import com.sun.jna.Library;
import com.sun.jna.Native;
import com.sun.jna.Pointer;
import com.sun.jna.ptr.PointerByReference;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import opwatch.signin.vault.VaultException.Kind;
import org.jspecify.annotations.Nullable;

/// The Secret Service of a Linux desktop, through libsecret's simple password calls (GNOME, "libsecret
/// reference manual"). One background thread.
final class LibSecret implements NamedVault.Names {
    /// Of libsecret. Arguments after `error` are pairs of attribute name and value, ended by null.
    private interface Calls extends Library {
        Pointer secret_schema_new(String name, int flags, @Nullable Object... attributes);

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

        void secret_password_free(Pointer password);
    }

    /// Of GLib.
    private interface Glib extends Library {
        String g_quark_to_string(int quark);

        void g_error_free(Pointer error);
    }

    private static final String LABEL = "OpWatch sign-in";
    private static final String ATTRIBUTE = "name";
    /// `SECRET_SCHEMA_ATTRIBUTE_STRING`
    private static final int TEXT = 0;
    /// `SECRET_ERROR_IS_LOCKED`
    private static final int IS_LOCKED = 2;

    private @Nullable Calls calls;
    private @Nullable Glib glib;
    private @Nullable Pointer schema;

    @Override
    public @Nullable String read(String name) throws VaultException {
        return with((library, kind, error) -> {
            Pointer secret = library.secret_password_lookup_sync(kind, null, error, ATTRIBUTE, name, null);
            if (secret == null) {
                return null;
            }
            try {
                return secret.getString(0, StandardCharsets.UTF_8.name());
            } finally {
                library.secret_password_free(secret);
            }
        });
    }

    @Override
    public void write(String name, String secret) throws VaultException {
        Boolean stored = with((library, kind, error) ->
                library.secret_password_store_sync(kind, null, LABEL, secret, null, error, ATTRIBUTE, name, null));
        if (!Boolean.TRUE.equals(stored)) {
            throw new VaultException(Kind.LOCKED, "not stored");
        }
    }

    @Override
    public void erase(String name) throws VaultException {
        with((library, kind, error) -> library.secret_password_clear_sync(kind, null, error, ATTRIBUTE, name, null));
    }

    private interface Call<T> {
        @Nullable
        T make(Calls library, Pointer schema, PointerByReference error);
    }

    private <T> @Nullable T with(Call<T> call) throws VaultException {
        try {
            Calls library = library();
            Pointer kind = schema;
            if (kind == null) {
                kind = library.secret_schema_new("opwatch.signin", 0, ATTRIBUTE, TEXT, null);
                schema = kind;
            }
            PointerByReference error = new PointerByReference();
            T result = call.make(library, kind, error);
            if (error.getValue() != null) {
                throw trouble(error.getValue());
            }
            return result;
        } catch (UnsatisfiedLinkError e) {
            throw new VaultException(Kind.MISSING, "libsecret is not installed", e);
        } catch (RuntimeException | LinkageError e) {
            throw new VaultException(Kind.BROKEN, e.getClass().getSimpleName(), e);
        }
    }

    private Calls library() {
        Calls library = calls;
        if (library == null) {
            Map<String, Object> utf8 = Map.of(Library.OPTION_STRING_ENCODING, StandardCharsets.UTF_8.name());
            library = Native.load("libsecret-1.so.0", Calls.class, utf8);
            glib = Native.load("libglib-2.0.so.0", Glib.class, utf8);
            calls = library;
        }
        return library;
    }

    /// A `GError`: domain and code, four bytes each, then the message.
    private VaultException trouble(Pointer error) {
        Glib library = glib;
        int code = error.getInt(4);
        Pointer text = error.getPointer(8);
        String message = text == null ? "" : text.getString(0, StandardCharsets.UTF_8.name());
        String domain = library == null ? "" : library.g_quark_to_string(error.getInt(0));
        if (library != null) {
            library.g_error_free(error);
        }
        String line = message.replaceAll("\\p{Cntrl}+", " ");
        return switch (domain) {
            case "secret-error" -> new VaultException(code == IS_LOCKED ? Kind.LOCKED : Kind.BROKEN, line);
            // Nobody answers on the bus, or there is no bus.
            case "g-dbus-error-quark", "g-io-error-quark" -> new VaultException(Kind.MISSING, line);
            default -> new VaultException(Kind.BROKEN, line);
        };
    }
}
