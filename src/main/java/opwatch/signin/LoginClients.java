package opwatch.signin;

import java.net.http.HttpClient;

/// Makes the HTTP clients for the login hosts: the first one, and another one after distrust, because a
/// certificate may be installed by then. Any thread.
@FunctionalInterface
public interface LoginClients {
    /// Makes a client; may block, because it reads certificates.
    ///
    /// @param anew whether a person tries again, so that the system's certificates are read again at once
    HttpClient make(boolean anew);
}
