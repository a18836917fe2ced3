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
import opwatch.signin.SignInError.Person;
import opwatch.signin.loopback.BrowserResponse;
import opwatch.signin.loopback.LoopbackListener;

/// One sign-in through the system's browser: authorization code with PKCE, answered on loopback (RFC 8252).
/// One virtual thread; an interrupt ends it.
record InteractiveSignIn(
        PublicClientApplication application, SignInRequest request, InstantSource clock, Consumer<SignInStep> steps) {
    /// How long a person may take: they look up passwords and fetch telephones.
    static final Duration LIMIT = Duration.ofMinutes(5);

    /// Sends the person to the browser and waits for them to come back.
    ///
    /// @param browser opens a page and says whether it could
    /// @param acceptance takes the result in, before the browser is told that it went well
    /// @return how it ended
    SignInStep run(Predicate<URI> browser, Acceptance acceptance) throws InterruptedException {
        Pkce secrets = Pkce.fresh();
        try (LoopbackListener listener = LoopbackListener.open(secrets.state(), LoginHosts.all(request.cloud()))) {
            URI page = page(secrets, listener.redirect());
            steps.accept(new SignInStep.InBrowser(page, clock.instant().plus(LIMIT), browser.test(page)));
            BrowserResponse response = listener.await(LIMIT);
            if (response == null) {
                return new SignInStep.Failed(Person.of(Kind.NO_ANSWER, request.tenant()));
            }
            SignInStep end = response.error().isEmpty()
                    ? redeemed(response, secrets, listener.redirect(), acceptance)
                    : new SignInStep.Failed(SignInErrorReader.read(response, request.tenant()));
            boolean well = end instanceof SignInStep.Done;
            listener.finish((well ? request.signedIn() : request.failed()).html());
            return end;
        } catch (IOException e) {
            return new SignInStep.Failed(Person.of(Kind.NO_LISTENER, request.tenant()));
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

    private SignInStep redeemed(BrowserResponse response, Pkce secrets, URI redirect, Acceptance acceptance)
            throws InterruptedException {
        steps.accept(new SignInStep.Redeeming());
        try {
            IAuthenticationResult result = application
                    .acquireToken(AuthorizationCodeParameters.builder(response.code(), redirect)
                            .scopes(LoginHosts.scopes(request.cloud()))
                            .codeVerifier(secrets.verifier())
                            .build())
                    .get();
            return acceptance.accept(result);
        } catch (ExecutionException | RuntimeException e) {
            return new SignInStep.Failed(SignInErrorReader.read(e, request.tenant()));
        }
    }

    /// Takes in an account that has just signed in.
    @FunctionalInterface
    interface Acceptance {
        SignInStep accept(IAuthenticationResult result) throws InterruptedException;
    }
}
