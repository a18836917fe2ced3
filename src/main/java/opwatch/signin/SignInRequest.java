package opwatch.signin;

import opwatch.operation.Cloud;
import opwatch.signin.loopback.BrowserPage;

/// What a person asks to sign in to. Immutable.
///
/// @param cloud chosen before the browser opens
/// @param tenant an ID, a domain, or empty for the registration's own
/// @param username who is expected, or empty for anybody
/// @param claims what the token must hold because Azure asked for it, or empty
/// @param signedIn the page that the browser shows when the sign-in went well
/// @param failed the page when it did not
public record SignInRequest(
        Cloud cloud, String tenant, String username, String claims, BrowserPage signedIn, BrowserPage failed) {
    SignInRequest withTenant(String other) {
        return new SignInRequest(cloud, other, username, claims, signedIn, failed);
    }
}
