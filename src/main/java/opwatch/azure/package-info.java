/// The wire: one guarded HTTP client, status and error JSON in, outcomes out.
///
/// Knows HTTP and JSON; does not know when to look (that is `polling`) nor where a token comes from (it is
/// handed a source). The only room that may open a connection to ARM, and in it only `ArmHttp`. Expected
/// trouble leaves here as a
/// `Problem`, never as an exception.
@NullMarked
package opwatch.azure;

import org.jspecify.annotations.NullMarked;
