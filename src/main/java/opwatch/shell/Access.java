package opwatch.shell;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.function.Function;
import opwatch.azure.ArmHttp;
import opwatch.azure.OperationClient;
import opwatch.azure.TokenSource;
import opwatch.demo.DemoAzure;
import opwatch.network.Network;
import opwatch.operation.OperationRef;
import opwatch.polling.AzureAccess;
import opwatch.profile.Profile;
import opwatch.profile.SignInTokenSource;
import opwatch.signin.SubscriptionTokens;
import org.jspecify.annotations.Nullable;

/// The way of one command to Azure, or to the embedded one. Any thread.
final class Access implements AutoCloseable {
    private final ArmHttp http;
    private final OperationClient client;
    private final Function<OperationRef, String> account;
    private final List<AutoCloseable> below;

    private Access(
            ArmHttp http, OperationClient client, Function<OperationRef, String> account, List<AutoCloseable> below) {
        this.http = http;
        this.client = client;
        this.account = account;
        this.below = below;
    }

    /// The way to an embedded Azure, which is started here.
    ///
    /// @throws IOException when this computer allows no local server
    static Access toDemo(Timing timing) throws IOException {
        DemoAzure azure = DemoAzure.start(timing.clocks().wall());
        return to(new Network(timing.clocks().wall()), azure.endpoint(), TokenSource.NONE, timing, ref -> "", azure);
    }

    /// The way to Azure with the one token that was given.
    static Access withToken(Profile profile, GivenToken token, Timing timing) {
        return to(profile.network(), null, token, timing, ref -> "");
    }

    /// The way to Azure with the accounts of the window, which begin to be read here.
    static Access withAccounts(Profile profile, Timing timing) {
        SubscriptionTokens tokens = profile.accounts().signIn().tokens();
        Access access = to(
                profile.network(),
                null,
                new SignInTokenSource(tokens),
                timing,
                ref -> tokens.accountFor(ref.cloud(), ref.subscriptionId()));
        profile.accounts().start(() -> {}, access.client::signedIn);
        return access;
    }

    private static Access to(
            Network network,
            @Nullable URI demo,
            TokenSource tokens,
            Timing timing,
            Function<OperationRef, String> account,
            AutoCloseable... below) {
        ArmHttp http = new ArmHttp(network, demo);
        return new Access(
                http, new OperationClient(http, tokens, timing.clocks().wall()), account, List.of(below));
    }

    AzureAccess forPoller() {
        return new AzureAccess(client::check, account, http::dropConnections);
    }

    /// Ends requests under way.
    @Override
    public void close() {
        http.close();
        for (AutoCloseable part : below) {
            try {
                part.close();
            } catch (Exception e) {
                System.getLogger("opwatch.shell").log(System.Logger.Level.WARNING, "not closed in an orderly way", e);
            }
        }
    }
}
