package opwatch.settings;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/// How a person hands rows on to others. Immutable; any thread.
///
/// @param reportFormat what a view was exported as last, by the name that reports have for it; null at first
/// @param ticketAccount whether a ticket says tenant and account domain
/// @param ticketStandIns whether a ticket has stand-ins for names and IDs
public record Sharing(
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String reportFormat,
        boolean ticketAccount,
        boolean ticketStandIns) {
    public static final Sharing FIRST = new Sharing(null, true, false);
}
