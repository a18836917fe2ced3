package opwatch.platform;

import com.sun.jna.Callback;
import com.sun.jna.Function;
import com.sun.jna.NativeLibrary;
import com.sun.jna.Pointer;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Objects of macOS, by the functions of the Objective-C runtime. Any thread. Not run by the developers, who
/// have no Mac, and by no test.
///
/// Sources: `objc/message.h` and `objc/runtime.h` of the macOS SDK for the functions; "Objective-C Automatic
/// Reference Counting" of Clang, section Runtime support, for the pool.
final class ObjectiveC {
    /// Absolute, because since macOS 11 these are no files: the loader has them in its cache under these
    /// names.
    private static final String RUNTIME = "/usr/lib/libobjc.A.dylib";

    private final NativeLibrary runtime;
    /// Called with the fixed arguments of each selector, never as a variadic function: on Apple silicon the
    /// two differ.
    private final Function send;

    ObjectiveC(NativeLibrary runtime) {
        this.runtime = runtime;
        send = runtime.getFunction("objc_msgSend");
    }

    /// The runtime of this Mac with the classes of a framework.
    ///
    /// @throws UnsatisfiedLinkError when this is no macOS
    static ObjectiveC with(String framework) {
        ObjectiveC objects = new ObjectiveC(NativeLibrary.getInstance(RUNTIME));
        NativeLibrary.getInstance("/System/Library/Frameworks/%1$s.framework/%1$s".formatted(framework));
        return objects;
    }

    /// Opens a pool, which keeps the objects that are made from now on. Close it on the same thread.
    Pointer openPool() {
        return there(function("objc_autoreleasePoolPush").invokePointer(new Object[0]), "the pool");
    }

    void closePool(Pointer pool) {
        function("objc_autoreleasePoolPop").invokeVoid(new Object[] {pool});
    }

    Pointer type(String name) {
        return there(function("objc_getClass").invokePointer(new Object[] {name}), name);
    }

    /// An `NSString`, which goes with the pool.
    Pointer string(String text) {
        return message(type("NSString"), "stringWithUTF8String:", text);
    }

    /// Sends what answers with an object.
    ///
    /// @throws IllegalStateException when the answer is nil
    Pointer message(Pointer receiver, String selector, Object... arguments) {
        return there(find(receiver, selector, arguments), selector);
    }

    /// Sends what answers with an object or nil.
    @Nullable
    Pointer find(Pointer receiver, String selector, Object... arguments) {
        return send.invokePointer(all(receiver, selector, arguments));
    }

    /// Sends what answers with a number.
    long number(Pointer receiver, String selector, Object... arguments) {
        return send.invokeLong(all(receiver, selector, arguments));
    }

    /// Sends what answers with nothing.
    void tell(Pointer receiver, String selector, Object... arguments) {
        send.invokeVoid(all(receiver, selector, arguments));
    }

    /// A selector, as an argument.
    Pointer selector(String name) {
        return there(function("sel_registerName").invokePointer(new Object[] {name}), name);
    }

    /// An object of a new class, which lives as long as the process.
    ///
    /// @param name no other class of the process may have it
    /// @param methods adds what the class can do
    Pointer newObject(String name, Consumer<Pointer> methods) {
        Object[] parts = {type("NSObject"), name, 0L};
        Pointer made = there(function("objc_allocateClassPair").invokePointer(parts), name);
        methods.accept(made);
        function("objc_registerClassPair").invokeVoid(new Object[] {made});
        return message(made, "new");
    }

    /// Adds a method to a class that is not registered yet.
    ///
    /// @param method must be kept: native code calls it
    /// @param types how the method is called ("Type Encodings")
    void addMethod(Pointer type, String name, Callback method, String types) {
        function("class_addMethod").invokeVoid(new Object[] {type, selector(name), method, types});
    }

    private Object[] all(Pointer receiver, String selector, Object... arguments) {
        Object[] all = new Object[arguments.length + 2];
        all[0] = receiver;
        all[1] = selector(selector);
        System.arraycopy(arguments, 0, all, 2, arguments.length);
        return all;
    }

    private Function function(String name) {
        return runtime.getFunction(name);
    }

    private static Pointer there(@Nullable Pointer pointer, String name) {
        return Optional.ofNullable(pointer).orElseThrow(() -> new IllegalStateException(name + " is nil"));
    }
}
