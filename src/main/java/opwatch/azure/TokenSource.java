package opwatch.azure;

import opwatch.operation.Cloud;
import opwatch.operation.Problem;

/// Gives the client tokens. May block; called on the thread of the check. Not called for the demo.
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

    /// Another token in place of the one that Azure does not accept.
    ///
    /// @param challenge what Azure says about it
    TokenResult instead(Cloud cloud, String subscriptionId, Challenge challenge);
}
