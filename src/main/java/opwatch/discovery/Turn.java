package opwatch.discovery;

import java.util.function.Consumer;

/// The leave of one request, which came from the budget of the checks. To be given back, once, when the
/// request has ended. Any thread.
///
/// @param ended hears what the answer says of the budget; returns at once
public record Turn(Consumer<ListReply.Reads> ended) {}
