/// One OpWatch for each folder: the lock ([InstanceLock]), the server that a second start calls
/// ([InstanceServer]) and what that start hands over ([LaunchRequest]).
@NullMarked
package opwatch.instance;

import org.jspecify.annotations.NullMarked;
