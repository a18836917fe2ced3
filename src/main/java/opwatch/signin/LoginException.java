package opwatch.signin;

import java.io.IOException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The sign-in host gave no answer; [SignInErrorReader] takes this out of what MSAL wraps around it.
final class LoginException extends IOException {
    private static final long serialVersionUID = 1;

    private final transient Function<String, SignInError> error;

    /// @param error the error for a tenant
    LoginException(Function<String, SignInError> error, @Nullable Throwable cause) {
        super(cause);
        this.error = error;
    }

    SignInError error(String tenant) {
        return error.apply(tenant);
    }
}
