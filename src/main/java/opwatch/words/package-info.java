/// What OpWatch says to a person, in every language: the bundles (`strings.properties`, [Strings]) and the
/// texts of the values that the rooms below hand up: problems, refusals, sign-in errors, warnings of files,
/// times. No JavaFX, so every room that speaks can use it.
@NullMarked
package opwatch.words;

import org.jspecify.annotations.NullMarked;
