package opwatch.azure;

import opwatch.operation.Cloud;
import opwatch.operation.Problem;

/// Where the client gets tokens from. May block; called on the thread that checks. Never asked about the
/// demo.
public interface TokenSource {
    /// Has no token for any cloud.
    TokenSource NONE = new TokenSource() {
        @Override
        public TokenResult token(Cloud cloud, String subscriptionId) {
            return new TokenResult.None(new Problem.SignInNeeded("", ""));
        }

        @Override
        public TokenResult instead(Cloud cloud, String subscriptionId, Challenge challenge) {
            return token(cloud, subscriptionId);
        }
    };

    /// A token for this cloud and subscription.
    TokenResult token(Cloud cloud, String subscriptionId);

    /// Another token than the one that Azure did not accept.
    ///
    /// @param challenge what Azure says about it
    TokenResult instead(Cloud cloud, String subscriptionId, Challenge challenge);
}
