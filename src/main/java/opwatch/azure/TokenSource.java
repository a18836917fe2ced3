package opwatch.azure;

import opwatch.operation.Cloud;

/// Where the client gets tokens from. May block; called on the thread that looks. Never asked about the
/// demo.
public interface TokenSource {
    /// A token for this cloud and subscription.
    TokenResult token(Cloud cloud, String subscriptionId);

    /// Another token than the one that Azure did not accept.
    ///
    /// @param challenge what Azure says about it
    TokenResult instead(Cloud cloud, String subscriptionId, Challenge challenge);
}
