package opwatch.azure;

/// A bearer token. Its text appears nowhere but in the header that `ArmHttp` writes.
///
/// @param secret the token; never logged, never shown
public record BearerToken(String secret) {
    @Override
    public String toString() {
        return "[token]";
    }
}
