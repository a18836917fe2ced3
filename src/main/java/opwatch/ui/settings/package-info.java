/// What a person sets once: the proxy, and what OpWatch tells outside its window. What changes often is in
/// the menus.
@NullMarked
package opwatch.ui.settings;

import org.jspecify.annotations.NullMarked;
