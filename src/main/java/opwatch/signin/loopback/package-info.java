/// The listener that the browser returns to: HTTP on the loopback addresses. It knows nothing of accounts
/// and tokens.
@NullMarked
package opwatch.signin.loopback;

import org.jspecify.annotations.NullMarked;
