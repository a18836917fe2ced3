package opwatch.discovery;

import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import java.util.function.Function;
import opwatch.operation.Cloud;

/// The way to Azure as a search knows it. Any thread.
///
/// @param page asks for a page of a list and blocks; takes the query of the page, empty for the first.
/// Expected trouble comes as a reply; an interrupt ends it and stays set
/// @param turn asks for the leave of one request; returns at once. Canceling what it returns gives the turn
/// back. It is canceled when no request may leave any more
/// @param account names whose token a subscription gets; empty for none. Does not block
public record AzureLists(
        BiFunction<ListRequest, String, ListReply> page,
        Function<ListRequest, CompletableFuture<Turn>> turn,
        BiFunction<Cloud, String, String> account) {}
