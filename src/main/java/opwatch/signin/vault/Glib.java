package opwatch.signin.vault;

import com.sun.jna.Library;
import com.sun.jna.Pointer;

/// Of GLib, GObject and GIO, what libsecret's callers need. The names are theirs.
interface Glib extends Library {
    String g_quark_to_string(int quark);

    void g_error_free(Pointer error);

    void g_hash_table_unref(Pointer table);

    void g_list_free(Pointer list);

    void g_object_unref(Pointer object);
}
