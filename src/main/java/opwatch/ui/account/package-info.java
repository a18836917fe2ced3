/// Who is signed in, and signing in: the chip in the tool bar, the card below it, the words for what went
/// wrong.
@org.jspecify.annotations.NullMarked
package opwatch.ui.account;
