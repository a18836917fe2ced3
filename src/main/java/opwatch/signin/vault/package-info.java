/// Keeps the token cache between runs in the operating system's own store for secrets. Without one nothing
/// is kept: there is no plain file to fall back on.
///
/// Windows: DPAPI, with the encrypted bytes in a file of the data folder (the Credential Manager takes
/// 2.5 kB, and the cache of one account has more). macOS: Keychain. Linux: libsecret, that is gnome-keyring,
/// KWallet or what else answers on D-Bus. JNA makes the native calls, and everything that they throw becomes
/// a [VaultException]. The developers ran Linux only; the code for Windows and macOS is as small as it can
/// be, on library code that others use there.
@org.jspecify.annotations.NullMarked
package opwatch.signin.vault;
