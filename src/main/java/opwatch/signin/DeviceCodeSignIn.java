package opwatch.signin;

import com.microsoft.aad.msal4j.ClaimsRequest;
import com.microsoft.aad.msal4j.DeviceCode;
import com.microsoft.aad.msal4j.DeviceCodeFlowParameters;
import com.microsoft.aad.msal4j.IAuthenticationResult;
import com.microsoft.aad.msal4j.MsalException;
import com.microsoft.aad.msal4j.PublicClientApplication;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// One sign-in with a code that the person types into any browser (RFC 8628), for when no browser can come
/// back here. One virtual thread; an interrupt ends it.
record DeviceCodeSignIn(
        PublicClientApplication application, SignInRequest request, InstantSource clock, Consumer<SignInStep> steps) {
    /// Codes of one attempt: asked to go slower, MSAL gives up and needs a new code.
    private static final int MOST_CODES = 3;

    /// Shows a code and waits until the person has used it.
    ///
    /// @param acceptance takes the result in
    /// @return how it ended
    SignInStep run(InteractiveSignIn.Acceptance acceptance) throws InterruptedException {
        DeviceCodeFlowParameters.DeviceCodeFlowParametersBuilder parameters =
                DeviceCodeFlowParameters.builder(LoginHosts.scopes(request.cloud()), this::show);
        if (!request.claims().isEmpty()) {
            parameters.claims(ClaimsRequest.formatAsClaimsRequest(request.claims()));
        }
        for (int i = 1; ; i++) {
            CompletableFuture<IAuthenticationResult> asked = application.acquireToken(parameters.build());
            try {
                return acceptance.accept(asked.get());
            } catch (ExecutionException e) {
                if (i == MOST_CODES || !isSlowDown(e.getCause())) {
                    return new SignInStep.Failed(SignInErrorReader.read(e, request.tenant()));
                }
            } finally {
                asked.cancel(true);
            }
        }
    }

    private static boolean isSlowDown(@Nullable Throwable cause) {
        return cause instanceof MsalException msal && "slow_down".equals(msal.errorCode());
    }

    private void show(DeviceCode code) {
        URI page = page(code.verificationUri());
        if (page == null) {
            // Ends the polling too.
            throw new UncheckedIOException(new LoginException(SignInError.Intercepted::new, null));
        }
        steps.accept(
                new SignInStep.WithCode(code.userCode(), page, clock.instant().plusSeconds(code.expiresIn())));
    }

    /// The page to type the code into; null when the address is none that a person can be sent to.
    private static @Nullable URI page(String address) {
        try {
            URI page = URI.create(address);
            return "https".equals(page.getScheme()) && page.getRawUserInfo() == null ? page : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
