package opwatch.platform;

import com.sun.jna.Function;
import com.sun.jna.NativeLibrary;
import com.sun.jna.Pointer;
import java.util.Optional;

/// An activity of macOS' `NSProcessInfo`, by the functions of the Objective-C runtime. Any thread. Not run by
/// the developers, who have no Mac; a library that records its calls has stood in for the runtime.
///
/// Sources: Apple, "Energy Efficiency Guide for Mac Apps", Extend App Nap; `NSProcessInfo.h` of the macOS SDK
/// for the selectors and options; `objc/message.h` and `objc/runtime.h` for the functions; "Objective-C
/// Automatic Reference Counting" of Clang, section Runtime support, for the pool.
final class ProcessActivity {
    /// `NSActivityUserInitiatedAllowingIdleSystemSleep`: `NSActivityUserInitiated`, which is `0x00FFFFFF`,
    /// without `NSActivityIdleSystemSleepDisabled`, which is `1 << 20`. No nap, no sudden termination; the
    /// computer falls asleep as it would.
    static final long OPTIONS = 0x00FF_FFFFL & ~(1L << 20);

    static final String BEGIN = "beginActivityWithOptions:reason:";
    static final String END = "endActivity:";

    /// Absolute, because since macOS 11 these are no files: the loader has them in its cache under these
    /// names.
    private static final String RUNTIME = "/usr/lib/libobjc.A.dylib";

    private static final String FOUNDATION = "/System/Library/Frameworks/Foundation.framework/Foundation";

    private final NativeLibrary runtime;
    /// Called with the fixed arguments of each selector, never as a variadic function: on Apple silicon the
    /// two differ.
    private final Function send;

    ProcessActivity(NativeLibrary runtime) {
        this.runtime = runtime;
        send = runtime.getFunction("objc_msgSend");
    }

    /// Begins an activity and returns what ends it.
    ///
    /// @param reason in English, for those who look at the system's power log
    /// @throws UnsatisfiedLinkError when this is no macOS
    static Runnable begin(String reason) {
        ProcessActivity process = new ProcessActivity(NativeLibrary.getInstance(RUNTIME));
        NativeLibrary.getInstance(FOUNDATION);
        return process.start(reason);
    }

    Runnable start(String reason) {
        Pointer pool = function("objc_autoreleasePoolPush").invokePointer(new Object[0]);
        try {
            Pointer text = message(type("NSString"), "stringWithUTF8String:", reason);
            Pointer activity = message(processInfo(), BEGIN, OPTIONS, text);
            // It would go with the pool.
            message(activity, "retain");
            return () -> end(activity);
        } finally {
            function("objc_autoreleasePoolPop").invokeVoid(new Object[] {pool});
        }
    }

    private void end(Pointer activity) {
        Pointer pool = function("objc_autoreleasePoolPush").invokePointer(new Object[0]);
        try {
            send.invokeVoid(new Object[] {processInfo(), selector(END), activity});
            send.invokeVoid(new Object[] {activity, selector("release")});
        } finally {
            function("objc_autoreleasePoolPop").invokeVoid(new Object[] {pool});
        }
    }

    private Pointer processInfo() {
        return message(type("NSProcessInfo"), "processInfo");
    }

    private Pointer type(String name) {
        return there(function("objc_getClass").invokePointer(new Object[] {name}), name);
    }

    private Pointer selector(String name) {
        return function("sel_registerName").invokePointer(new Object[] {name});
    }

    private Pointer message(Pointer receiver, String selector, Object... arguments) {
        Object[] all = new Object[arguments.length + 2];
        all[0] = receiver;
        all[1] = selector(selector);
        System.arraycopy(arguments, 0, all, 2, arguments.length);
        return there(send.invokePointer(all), selector);
    }

    private Function function(String name) {
        return runtime.getFunction(name);
    }

    private static Pointer there(Pointer pointer, String name) {
        return Optional.ofNullable(pointer).orElseThrow(() -> new IllegalStateException(name + " is nil"));
    }
}
