/// What is said to a person, in every language: the bundles ([Strings]) and the texts of problems,
/// refusals and times. No JavaFX, so every room that speaks can use it.
@NullMarked
package opwatch.words;

import org.jspecify.annotations.NullMarked;
