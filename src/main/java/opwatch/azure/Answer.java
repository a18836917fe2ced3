package opwatch.azure;

import java.net.http.HttpHeaders;

/// An HTTP answer whose body has arrived whole.
///
/// @param status the HTTP status
/// @param headers as sent
/// @param body the bytes, at most `ArmHttp.MOST_BYTES`
@SuppressWarnings("ArrayRecordComponent") // never compared; a copy of a megabyte would serve nobody
record Answer(int status, HttpHeaders headers, byte[] body) {
    /// A header's first value, or an empty text.
    String header(String name) {
        return headers.firstValue(name).orElse("");
    }
}
