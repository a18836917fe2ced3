/// What a person or an organisation chose: the settings files and the preset. They are
/// written as records, and read field by field, because every start waits for them.
@NullMarked
package opwatch.settings;

import org.jspecify.annotations.NullMarked;
