package opwatch.signin;

import com.microsoft.aad.msal4j.ClaimsRequest;
import com.microsoft.aad.msal4j.DeviceCode;
import com.microsoft.aad.msal4j.DeviceCodeFlowParameters;
import com.microsoft.aad.msal4j.IAuthenticationResult;
import com.microsoft.aad.msal4j.MsalException;
import com.microsoft.aad.msal4j.PublicClientApplication;
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
                return acceptance.accept(asked.get(), request.tenant());
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
        try {
            URI page = URI.create(code.verificationUri());
            if (!"https".equals(page.getScheme()) || page.getRawUserInfo() != null) {
                throw new IllegalArgumentException("not a page to type a code into");
            }
            steps.accept(new SignInStep.WithCode(
                    code.userCode(), page, clock.instant().plusSeconds(code.expiresIn())));
        } catch (IllegalArgumentException e) {
            steps.accept(new SignInStep.Failed(new SignInError.Intercepted(request.tenant())));
        }
    }
}
