package opwatch.signin;

import com.microsoft.aad.msal4j.AuthorizationCodeParameters;
import com.microsoft.aad.msal4j.AuthorizationRequestUrlParameters;
import com.microsoft.aad.msal4j.IAuthenticationResult;
import com.microsoft.aad.msal4j.Prompt;
import com.microsoft.aad.msal4j.PublicClientApplication;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import java.util.function.Predicate;
import opwatch.signin.SignInError.Kind;
import opwatch.signin.loopback.BrowserResponse;
import opwatch.signin.loopback.LoopbackListener;

/// One sign-in through the system's browser: authorization code with PKCE, answered on loopback (RFC 8252).
/// One virtual thread; an interrupt ends it.
final class InteractiveSignIn {
    /// How long a person may take: passwords are looked up, telephones fetched.
    static final Duration LIMIT = Duration.ofMinutes(5);

    private final PublicClientApplication application;
    private final SignInRequest request;
    private final String tenant;
    private final InstantSource clock;
    private final Consumer<SignInStep> steps;

    InteractiveSignIn(
            PublicClientApplication application,
            SignInRequest request,
            String tenant,
            InstantSource clock,
            Consumer<SignInStep> steps) {
        this.application = application;
        this.request = request;
        this.tenant = tenant;
        this.clock = clock;
        this.steps = steps;
    }

    /// Sends the person to the browser and waits for them to come back.
    ///
    /// @param browser opens a page and says whether it could
    /// @param welcome takes the result in, before the browser is told that it went well
    /// @return how it ended
    SignInStep run(Predicate<URI> browser, Welcome welcome) throws InterruptedException {
        Pkce secrets = Pkce.fresh();
        try (LoopbackListener listener = LoopbackListener.open(secrets.state(), LoginHosts.all(request.cloud()))) {
            URI page = page(secrets, listener.redirect());
            steps.accept(new SignInStep.InBrowser(page, clock.instant().plus(LIMIT), browser.test(page)));
            BrowserResponse answer = listener.await(LIMIT);
            if (answer == null) {
                return new SignInStep.Failed(SignInError.of(Kind.NO_ANSWER, tenant));
            }
            SignInStep end = answer.error().isEmpty()
                    ? redeemed(answer, secrets, listener.redirect(), welcome)
                    : new SignInStep.Failed(SignInErrorReader.read(answer, tenant));
            boolean well = end instanceof SignInStep.Done;
            listener.finish((well ? request.signedIn() : request.failed()).html());
            return end;
        } catch (IOException e) {
            return new SignInStep.Failed(SignInError.of(Kind.NO_LISTENER, tenant));
        }
    }

    private URI page(Pkce secrets, URI redirect) {
        AuthorizationRequestUrlParameters.Builder parameters = AuthorizationRequestUrlParameters.builder(
                        redirect.toString(), LoginHosts.scopes(request.cloud()))
                .codeChallenge(secrets.challenge())
                .codeChallengeMethod("S256")
                .state(secrets.state())
                .prompt(Prompt.SELECT_ACCOUNT);
        if (!request.username().isEmpty()) {
            parameters.loginHint(request.username());
        }
        if (!request.claims().isEmpty()) {
            parameters.claimsChallenge(request.claims());
        }
        return URI.create(
                application.getAuthorizationRequestUrl(parameters.build()).toString());
    }

    private SignInStep redeemed(BrowserResponse answer, Pkce secrets, URI redirect, Welcome welcome)
            throws InterruptedException {
        steps.accept(new SignInStep.Redeeming());
        try {
            IAuthenticationResult result = application
                    .acquireToken(AuthorizationCodeParameters.builder(answer.code(), redirect)
                            .scopes(LoginHosts.scopes(request.cloud()))
                            .codeVerifier(secrets.verifier())
                            .build())
                    .get();
            return welcome.take(result, tenant);
        } catch (ExecutionException | RuntimeException e) {
            return new SignInStep.Failed(SignInErrorReader.read(e, tenant));
        }
    }

    /// Takes in somebody who has signed in.
    @FunctionalInterface
    interface Welcome {
        SignInStep take(IAuthenticationResult result, String tenant);
    }
}
