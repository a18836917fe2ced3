package opwatch.polling;

import java.util.function.Function;
import opwatch.operation.OperationRef;
import opwatch.operation.Outcome;

/// The way to Azure as the poller knows it.
///
/// @param check asks once and blocks; expected trouble comes as an outcome
/// @param account names whose budget of reads an operation is asked from; any text. Must not block
/// @param dropConnections lets go of connections that a sleep has killed, and of requests on them
public record AzureAccess(
        Function<OperationRef, Outcome> check, Function<OperationRef, String> account, Runnable dropConnections) {}
