package opwatch.signin;

import com.microsoft.aad.msal4j.ClaimsRequest;
import com.microsoft.aad.msal4j.IAccount;
import com.microsoft.aad.msal4j.IAuthenticationResult;
import com.microsoft.aad.msal4j.PublicClientApplication;
import com.microsoft.aad.msal4j.SilentParameters;
import java.net.MalformedURLException;
import java.util.concurrent.ExecutionException;
import opwatch.operation.Ascii;
import opwatch.operation.Cloud;
import opwatch.signin.SignInError.Kind;
import opwatch.signin.SignInError.Person;

/// Asks MSAL for a token without a person: from its cache or with a refresh token. Any thread; blocks.
final class SilentTokenClient {
    /// Whose token for which tenant: what tokens are kept apart by.
    record Key(Cloud cloud, String accountId, String tenant) {}

    /// Why a token that is still good is not good enough. Empty claims after a 401 without any.
    record Demand(boolean renew, String claims) {
        static final Demand NONE = new Demand(false, "");

        /// Whether a token that was asked for with this is one that was asked for with the other, too.
        boolean serves(Demand other) {
            return !other.renew || (renew && (other.claims.isEmpty() || other.claims.equals(claims)));
        }
    }

    private final Applications applications;

    SilentTokenClient(Applications applications) {
        this.applications = applications;
    }

    Grant ask(String clientId, Key key, Demand demand) throws InterruptedException {
        try {
            PublicClientApplication application = applications.of(clientId, key.cloud(), key.tenant());
            IAccount account = application.getAccounts().get().stream()
                    .filter(candidate -> candidate.homeAccountId().equals(key.accountId()))
                    .findFirst()
                    .orElse(null);
            if (account == null) {
                return new Grant.Refused(Person.of(Kind.SIGNED_OUT, key.tenant()));
            }
            SilentParameters.SilentParametersBuilder request =
                    SilentParameters.builder(LoginHosts.scopes(key.cloud()), account);
            if (!demand.claims().isEmpty()) {
                request.claims(ClaimsRequest.formatAsClaimsRequest(demand.claims()));
            } else if (demand.renew()) {
                request.forceRefresh(true);
            }
            return granted(application.acquireTokenSilently(request.build()).get(), key.tenant());
        } catch (ExecutionException | RuntimeException | MalformedURLException e) {
            return new Grant.Refused(SignInErrorReader.read(e, key.tenant()));
        }
    }

    /// A token of this tenant alone. The ID token names the tenant: only Azure reads the access token.
    static Grant granted(IAuthenticationResult result, String tenant) {
        boolean other = Registration.isTenantId(tenant) && !Ascii.same(tenant, IdToken.tenant(result.idToken()));
        return other
                ? new Grant.Refused(Person.of(Kind.OTHER_TENANT, tenant))
                : new Grant.Token(result.accessToken(), result.expiresOnDate().toInstant());
    }
}
