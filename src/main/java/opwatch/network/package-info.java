/// How anything leaves this computer: which certificates are trusted, which proxy is used, and how long a
/// whole answer may take.
@org.jspecify.annotations.NullMarked
package opwatch.network;
