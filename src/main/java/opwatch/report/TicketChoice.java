package opwatch.report;

/// What a person has chosen to put into tickets. Immutable; any thread.
///
/// @param account whether they say in which tenant the operation is and of which domain the account is that
///     checks it
/// @param standIns whether stand-ins take the place of names and IDs
public record TicketChoice(boolean account, boolean standIns) {
    /// What a new user has: all that helps to find the operation.
    public static final TicketChoice FIRST = new TicketChoice(true, false);
}
