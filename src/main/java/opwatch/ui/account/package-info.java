/// Who is signed in, and signing in: the chip in the tool bar, the card and the settings below it, the
/// messages. It asks `signin` and shows what comes back; tokens do not come here.
@org.jspecify.annotations.NullMarked
package opwatch.ui.account;
