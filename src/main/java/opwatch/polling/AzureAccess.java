package opwatch.polling;

import java.util.function.Function;
import opwatch.operation.OperationRef;
import opwatch.operation.Outcome;

/// The way to Azure as the poller knows it.
///
/// @param check asks Azure once and blocks; expected trouble comes as an outcome
/// @param account names whose budget of reads an operation is asked from; any text. Must not block, nor
/// wait for a thread that calls the poller
/// @param dropConnections drops connections that a sleep has killed, and the requests on them; may block
public record AzureAccess(
        Function<OperationRef, Outcome> check, Function<OperationRef, String> account, Runnable dropConnections) {}
