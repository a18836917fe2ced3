package opwatch.signin;

import java.io.IOException;

/// The sign-in host could not be asked; [SignInErrorReader] takes this out of what MSAL wraps around it.
final class LoginException extends IOException {
    private static final long serialVersionUID = 1;

    private final SignInError.Kind kind;

    LoginException(SignInError.Kind kind, String detail, Throwable cause) {
        super(detail, cause);
        this.kind = kind;
    }

    LoginException(SignInError.Kind kind, String detail) {
        super(detail);
        this.kind = kind;
    }

    SignInError.Kind kind() {
        return kind;
    }
}
