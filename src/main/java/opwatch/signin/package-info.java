/// Who one is and what one's tokens are: the only room that knows MSAL. Of ours it knows the domain's
/// [opwatch.operation.Cloud], because a second list of the same clouds could be joined to the first one
/// wrongly, and the network's way out. What a token is used for is decided elsewhere; [SignIn] is the door.
///
/// Decided here: our own loopback listener in place of MSAL's, which any stray request ends and which
/// loses the server's error; our own HTTP, because MSAL's follows redirects with the refresh token; one
/// application object for each cloud and tenant on one shared cache, because a tenant given per call mixes
/// tokens up (all three measured with MSAL4J 1.26.0). A browser opens only when a person asks.
@org.jspecify.annotations.NullMarked
package opwatch.signin;
