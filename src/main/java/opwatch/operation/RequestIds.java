package opwatch.operation;

/// The IDs that Azure gives a request, for a support ticket. Each may be empty.
///
/// @param request `x-ms-request-id`
/// @param correlation `x-ms-correlation-request-id`
/// @param routing `x-ms-routing-request-id`: names the region that answered
public record RequestIds(String request, String correlation, String routing) {
    public static final RequestIds NONE = new RequestIds("", "", "");
}
