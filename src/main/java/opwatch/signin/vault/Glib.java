package opwatch.signin.vault;

import com.sun.jna.Library;
import com.sun.jna.Pointer;

/// The functions of GLib, GObject and GIO that libsecret's callers need, under their own names.
interface Glib extends Library {
    String g_quark_to_string(int quark);

    void g_error_free(Pointer error);

    void g_hash_table_unref(Pointer table);

    void g_list_free(Pointer list);

    void g_object_unref(Pointer object);
}
