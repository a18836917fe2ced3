/// What a person sets once: the proxy. What changes often is in the menus.
@NullMarked
package opwatch.ui.settings;

import org.jspecify.annotations.NullMarked;
