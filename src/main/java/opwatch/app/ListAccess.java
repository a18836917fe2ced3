package opwatch.app;

import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import opwatch.azure.ResourceLists;
import opwatch.discovery.AzureLists;
import opwatch.discovery.ListReply;
import opwatch.discovery.ListRequest;
import opwatch.discovery.Turn;
import opwatch.operation.Cloud;
import opwatch.polling.Poller;
import opwatch.polling.SideRequest;

/// Joins what searches in Azure with the wire and with the budget of the checks, which do not know each
/// other. Any thread.
///
/// @param account names whose token a subscription gets; empty for none
record ListAccess(ResourceLists lists, Poller poller, BiFunction<Cloud, String, String> account) {
    /// The way to Azure for searches.
    AzureLists azure() {
        return new AzureLists(lists::page, this::turn, account);
    }

    private CompletableFuture<Turn> turn(ListRequest request) {
        CompletableFuture<Turn> turn = new CompletableFuture<>();
        CompletableFuture<SideRequest> leave = poller.leave(
                account.apply(request.cloud(), request.subscriptionId()), request.cloud(), request.subscriptionId());
        CompletableFuture<SideRequest> _ = leave.whenComplete((side, _) -> {
            if (side == null) {
                turn.cancel(false);
            } else if (!turn.complete(new Turn(reads -> ended(side, reads)))) {
                ended(side, ListReply.Reads.UNANSWERED);
            }
        });
        CompletableFuture<Turn> _ = turn.whenComplete((_, gone) -> {
            if (gone != null) {
                leave.cancel(false);
            }
        });
        return turn;
    }

    private static void ended(SideRequest side, ListReply.Reads reads) {
        side.ended(new SideRequest.Ended(reads.isAnswered(), reads.retryAfter(), reads.remaining()));
    }
}
