/// The accounts that are signed in and their tokens: the only room that knows MSAL. [SignIn] is its
/// entrance. It decides which account and tenant a token is of; what a token is used for is decided
/// elsewhere. Of OpWatch it knows the domain's [opwatch.operation.Cloud], because a second list of the same
/// clouds could be joined to the first one wrongly, and the network.
///
/// Decided here: a loopback listener of its own in place of MSAL's, which any stray request ends and which
/// loses the server's error (measured with MSAL4J 1.26.0); HTTP of its own, because MSAL's follows
/// redirects with the refresh token (1.26.0); one application object for each cloud and tenant on one
/// shared cache, because a tenant given per call mixes tokens up (`MsalBehaviourTest` shows it with the
/// MSAL in use). A browser opens only when a person asks. Window and shell, and several shells, share one
/// store: a token is renewed under a lock, what others have changed is taken in before, entry by entry, and
/// a sign-out counts for all ([SignIn#catchUp]). Jackson reads the two pieces of JSON that MSAL does not:
/// the ID token, and two token caches to be merged.
@org.jspecify.annotations.NullMarked
package opwatch.signin;
