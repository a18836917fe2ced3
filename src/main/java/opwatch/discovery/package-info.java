/// What can be found in Azure without an operation ID: the search for it, step by step, and what it brings.
///
/// Azure lists no operation statuses. But the table that a search job or a restore fills carries the ID of
/// the operation (`searchResults.azureAsyncOperationId`, `restoredLogs.azureAsyncOperationId`;
/// Azure/azure-rest-api-specs, operationalinsights `models.tsp`), and tables can be listed: subscription,
/// workspaces, tables. [Search] walks them, [WorkspaceWatches] does so again and again for single
/// workspaces, [ResultNumbers] asks for the numbers of tables that are known. Clusters, workspaces and
/// summary rules say that something is running and give no ID: they are named ([BusyResource]) and cannot
/// be watched.
///
/// No HTTP, no JSON, no JavaFX, no clock of its own: [AzureLists] is the way to Azure, and each request
/// leaves with a [Turn] that comes from the budget of the checks.
///
/// Decided here: the lists of one search are asked for at the same time, and the budget alone says how fast.
/// What goes wrong with one list is told beside what was found ([Trouble]) and ends that list alone. A list
/// goes on only on the host and the path that it began with; it ends where it comes back to a page, after
/// [Search#MOST_PAGES] pages, and all of them after [Search#MOST_TABLES] tables.
@NullMarked
package opwatch.discovery;

import org.jspecify.annotations.NullMarked;
