/// How requests leave this computer: which certificates are trusted, which proxy is used, how long a
/// complete response may take, which version of OpWatch they name. It knows no other room. ARM and sign-in
/// both use it, and each guards its secrets with [HostGuard] on the very URI that it sends.
///
/// Decided here: trusted is what the JVM trusts (`javax.net.ssl.trustStore` is honoured) *or* what the
/// operating system trusts, because the certificates of inspecting proxies are installed there; there is no
/// switch to trust anything else. The proxy is the one of the JVM's properties, else the system's, else on
/// Linux the one of the environment, which the JVM does not read.
///
/// No limit of the JVM's counts while a name is looked up. So this process has a resolver of its own
/// ([BoundedResolver]), which asks the system and waits no longer than it should.
@org.jspecify.annotations.NullMarked
package opwatch.network;
