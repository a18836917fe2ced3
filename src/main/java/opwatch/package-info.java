/// The start: [Main] decides what to run and starts it, [AotTraining] plays the app for the AOT cache while
/// the package is made. No room knows this package.
@NullMarked
package opwatch;

import org.jspecify.annotations.NullMarked;
