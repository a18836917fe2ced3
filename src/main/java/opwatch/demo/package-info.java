/// An embedded Azure: a real HTTP server on loopback that plays ARM for the calls that OpWatch needs:
/// statuses, and the lists of a search.
///
/// For a first run without an account, and for seeing every state of the app. It is a cloud of its own
/// (`Cloud.DEMO`), so no token ever reaches it; the same client, poller and table serve it and Azure.
///
/// Decided here: the server keeps nothing, an operation ID holds all that it needs. What has ended stays
/// ended, however old: Azure would not keep it, but a demo that opens with a list of 404s shows nothing.
@NullMarked
package opwatch.demo;

import org.jspecify.annotations.NullMarked;
