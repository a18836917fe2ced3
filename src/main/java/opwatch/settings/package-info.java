/// What a person or an organisation chose: the settings files and the preset. Settings are small, so they
/// are bound to records.
@NullMarked
package opwatch.settings;

import org.jspecify.annotations.NullMarked;
