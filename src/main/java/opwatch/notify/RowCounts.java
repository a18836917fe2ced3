package opwatch.notify;

/// How many rows call for a person, and how many they know of. A row that is acknowledged or snoozed does not
/// call. Immutable; any thread.
///
/// @param failed failed, and the person does not know of it
/// @param unchecked not ended, and the last check failed, and the person does not know of it
/// @param running not ended as far as Azure has said, the unchecked ones among them
/// @param open not ended, the ones among them of which Azure has said nothing yet
/// @param knownFailed failed, and the person knows
/// @param knownUnchecked not to be checked, and the person knows
public record RowCounts(int failed, int unchecked, int running, int open, int knownFailed, int knownUnchecked) {}
