/// The wire: one guarded HTTP client, status and error JSON in, outcomes out.
///
/// Knows HTTP and JSON; does not know when to check (that is `polling`) nor where a token comes from (a
/// `TokenSource` gives it). The only room that opens a connection to ARM, and in it only `ArmHttp`.
/// Expected trouble leaves this room as a `Problem`, never as an exception.
///
/// One check, top to bottom: `OperationClient` makes an `OperationRequest`, `ArmHttp` brings an
/// `ArmResponse` or the problem that there is none (`ConnectionProblem`), `ResponseReader` makes an outcome
/// of it, with `StatusReader` for the status and `ProblemReader` for the problem.
///
/// A token leaves with the paths of `ArmPath` and with no other: the two of a status, that of an operation
/// in a location and that of a purge at its workspace, and those of the lists that `Directory` reads.
///
/// Decided here, because nothing public settles it:
/// - a 202 without a status means running, with HTTP's own word "Accepted"; one with a status is that
///   status;
/// - a 200 that reports an error but no status is trouble of the service with its code, not a failed
///   operation; without a code its words are told as what stands there instead of a status;
/// - members `status` and `Status` that contradict each other are no status;
/// - a time without a zone is UTC, and a year before 1970 or from 9999 on is .NET's "never set": text, no
///   moment;
/// - a response whose `name` or `id` is that of another operation says nothing about the asked one,
/// whatever its status; `AnsweredOperation` tells what counts as a name;
/// - a code or a message beside the status, what `properties`, `result`, `response` or `outputs` say, and a
/// member whose name is that of a reason, are the reason only of an operation that failed or was canceled,
/// and of a refusal; what is called an error is one always;
/// - where such a document has no reason in these places, what reads like an error anywhere in it is the
/// reason, and of a refusal at last its title;
/// - a purge has its own choice of api-version, because a provider's list does not name its type of resource;
/// a 404 for it never means more than "not found now", whether it was seen before or not;
/// - `Retry-After` is held between 5 s and 10 min, the longer of the readings that were proposed;
/// - a 403 or 404 without ARM's words counts as Azure's only when it has Azure's request ID;
/// - "no registered provider" whose list holds the requested version is about the location: no other
/// version is tried.
@NullMarked
package opwatch.azure;

import org.jspecify.annotations.NullMarked;
