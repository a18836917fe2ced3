/// One OpWatch for each folder: the lock ([InstanceLock]), the server that a second start calls
/// ([InstanceServer]), what that start hands over ([LaunchRequest]), which may be a link of the system
/// ([LinkRequest]), and the calls that ask a holder to end ([QuitCall]) or to look who is signed in
/// ([WakeCall]).
///
/// The saver asks for the right to the folder before each save ([Claim#renew]): a lock may become possible
/// after the start, and a folder that is removed takes its lock file with it.
@NullMarked
package opwatch.instance;

import org.jspecify.annotations.NullMarked;
