package opwatch.report;

import opwatch.operation.TypicalDuration;
import opwatch.operation.WatchEntry;
import org.jspecify.annotations.Nullable;

/// An operation that a ticket is about. Immutable; any thread.
///
/// @param typical how long operations like it run; null where too few were seen
/// @param subscription what people call its subscription; empty where no name is known
/// @param tenant what people call the tenant of its subscription, or that tenant's domain; empty where
///     neither is known
/// @param account the domain of the account that checks it; empty for none
/// @param apiVersion the version of the interface in which Azure is asked
public record TicketRow(
        WatchEntry entry,
        @Nullable TypicalDuration typical,
        String subscription,
        String tenant,
        String account,
        String apiVersion) {}
