/// The command line: `opwatch check | wait | list ...`, without a window.
///
/// [Shell] is the entrance. It finds the [Command] by its name ([CommandName], which knows nothing of
/// picocli), lets picocli read the arguments, and turns whatever comes of it into an [ExitCode]. A command
/// builds its own options and gets all it may touch as one thing, its [Surroundings]: streams, time, data
/// folder, profile. So a test runs a command with streams in memory and a clock turned by hand. What a
/// start of the window understands is said by [StartOptions], without a class of picocli.
///
/// JavaFX may not come in, nor the rooms `ui` and `app`.
///
/// Decided here:
/// - The result goes to the standard output, one line an operation; all else goes to the standard error. A
/// line of JSON has the members of `operation.schema.json` and only ASCII, so that it survives any
/// encoding.
/// - `check` and `wait` change nothing on the disk but the tokens in the system's store: they read the
/// folder without a right to it ([opwatch.instance.Claim.ReadOnly]), beside a window that is open.
/// - They ask with the window's own [opwatch.polling.Poller], so cadence, budget and back-off are the same.
/// A wait ends for a row with its last state; with the need of a sign-in; or when Azure has refused it
/// three times in a row for a reason that does not pass by itself.
/// - `list` and `export` read the saved list and take no lock. `add` gives an open window one file with the
/// operations ([ListAddition]) instead of many short requests: a list keeps labels and has no limit. It
/// counts what is on the disk afterwards, so it says what was added and not what was hoped for.
/// - `signin` and `signout` work on the store that the window uses, and wake it
/// ([opwatch.instance.WakeCall]). Without a store that keeps a sign-in nobody is signed in.
/// - Manual page, completions and the launcher of Linux are written by hand (`packaging/linux`); a test
/// compares them with the commands.
/// - A bug is exit code 5: the JVM's own 1 would say that an operation failed.
@NullMarked
package opwatch.shell;

import org.jspecify.annotations.NullMarked;
