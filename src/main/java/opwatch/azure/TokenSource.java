package opwatch.azure;

import opwatch.operation.Cloud;
import org.jspecify.annotations.Nullable;

/// Where the client gets a token from. May block; called on the thread that looks.
@FunctionalInterface
public interface TokenSource {
    /// A token for this cloud and subscription; null when nobody is signed in. Never asked about the demo.
    @Nullable
    BearerToken token(Cloud cloud, String subscriptionId);
}
