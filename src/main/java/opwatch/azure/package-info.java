/// The wire: one guarded HTTP client, status and error JSON in, outcomes out.
///
/// Knows HTTP and JSON; does not know when to look (that is `polling`) nor where a token comes from (it is
/// handed a source). The only room that may open a connection to ARM, and in it only `ArmHttp`. Expected
/// trouble leaves here as a `Problem`, never as an exception.
///
/// One look, top to bottom: `OperationClient` puts a `Question`, `ArmHttp` brings an `Answer` or says why
/// there is none (`ConnectionTrouble`), `AnswerReader` makes an outcome of it with `StatusReader` for what
/// Azure says of the operation and `ProblemReader` for why it says nothing.
///
/// Decided here, because nothing public settles it:
/// - a 202 without a status means running, with HTTP's own word "Accepted"; one with a status is that
///   status;
/// - a 200 that reports an error but no status is trouble of the service with its code, not a failed
///   operation;
/// - a time without a zone is UTC, and a year before 1970 or from 9999 on is .NET's "never set": text, no
///   moment;
/// - `Retry-After` is held between 5 s and 10 min, the longer of the readings that were proposed;
/// - a 403 or 404 without ARM's words counts as Azure's only when it has Azure's request ID;
/// - "no registered provider" whose list holds the version we asked in is about the location: not retried.
@NullMarked
package opwatch.azure;

import org.jspecify.annotations.NullMarked;
