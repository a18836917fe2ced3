/// What a person sets once: the way to Azure. What is changed often is in the menus.
@NullMarked
package opwatch.ui.settings;

import org.jspecify.annotations.NullMarked;
