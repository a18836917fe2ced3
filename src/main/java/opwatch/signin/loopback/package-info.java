/// The listener that the browser returns to: HTTP on the loopback address, and nothing of accounts or
/// tokens.
@NullMarked
package opwatch.signin.loopback;

import org.jspecify.annotations.NullMarked;
