package opwatch.platform;

import com.sun.jna.Callback;
import com.sun.jna.Pointer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Links that macOS hands to the app that is registered for them (`CFBundleURLTypes`): as an Apple event to
/// the process, whether that runs already or is started for the link, and never as an argument. JavaFX hears
/// of files only (`GlassApplication`, `application:openFiles:`). Not run by the developers, who have no Mac,
/// and by no test.
///
/// An object of a class that is made at run time is told by AppKit. The application replaces handlers that
/// come before its own, and hands over the link of a start before it has finished launching: so the object
/// also listens for that moment.
///
/// Sources: Apple, `NSAppleEventManager.h`, `NSAppleEventDescriptor.h`, `AEDataModel.h` (`keyDirectObject`),
/// "How Cocoa Applications Handle Apple Events"; `objc/runtime.h` for the class.
public final class MacLinks {
    private static final System.Logger LOG = System.getLogger("opwatch.platform");

    /// `kInternetEventClass` and `kAEGetURL`, which are the same four letters.
    private static final int GET_URL = fourLetters("GURL");

    private static final int DIRECT_OBJECT = fourLetters("----");
    private static final String HANDLE = "opwatchHandle:reply:";
    private static final String LAUNCHING = "opwatchLaunching:";

    /// Kept for ever: native code calls them.
    private static @Nullable MacLinks listening;

    private final ObjectiveC objects;
    private final Consumer<String> links;
    private final Handler handler = (_, _, event, _) -> surviving(() -> heard(event));
    private final Launching launching = (self, _, _) -> surviving(() -> handleBy(self));

    /// `- (void)handle:(NSAppleEventDescriptor *)event reply:(NSAppleEventDescriptor *)reply`
    interface Handler extends Callback {
        void invoke(Pointer self, Pointer selector, Pointer event, Pointer reply);
    }

    /// `- (void)launching:(NSNotification *)notification`
    interface Launching extends Callback {
        void invoke(Pointer self, Pointer selector, Pointer notification);
    }

    private MacLinks(ObjectiveC objects, Consumer<String> links) {
        this.objects = objects;
        this.links = links;
    }

    /// Begins to listen, once in a process. Loads native libraries, which takes a moment; any thread.
    ///
    /// @param links gets each link on the main thread, which is the FX thread once there is one
    /// @throws UnsatisfiedLinkError when this is no macOS
    public static synchronized void listen(Consumer<String> links) {
        if (listening == null) {
            listening = new MacLinks(ObjectiveC.with("AppKit"), links);
            listening.begin();
        }
    }

    private void begin() {
        Pointer pool = objects.openPool();
        try {
            Pointer self = objects.newObject("OpWatchLinks", type -> {
                objects.addMethod(type, HANDLE, handler, "v@:@@");
                objects.addMethod(type, LAUNCHING, launching, "v@:@");
            });
            objects.tell(
                    objects.message(objects.type("NSNotificationCenter"), "defaultCenter"),
                    "addObserver:selector:name:object:",
                    self,
                    objects.selector(LAUNCHING),
                    objects.string("NSApplicationWillFinishLaunchingNotification"),
                    Pointer.NULL);
            handleBy(self);
        } finally {
            objects.closePool(pool);
        }
    }

    private void handleBy(Pointer self) {
        objects.tell(
                objects.message(objects.type("NSAppleEventManager"), "sharedAppleEventManager"),
                "setEventHandler:andSelector:forEventClass:andEventID:",
                self,
                objects.selector(HANDLE),
                GET_URL,
                GET_URL);
    }

    private void heard(Pointer event) {
        Pointer object = objects.find(event, "paramDescriptorForKeyword:", DIRECT_OBJECT);
        Pointer text = object == null ? null : objects.find(object, "stringValue");
        Pointer bytes = text == null ? null : objects.find(text, "UTF8String");
        if (bytes != null) {
            links.accept(bytes.getString(0, "UTF-8"));
        }
    }

    /// Nothing may be thrown into AppKit.
    private static void surviving(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException | Error e) {
            LOG.log(System.Logger.Level.WARNING, "a link of macOS could not be heard", e);
        }
    }

    /// A type code, as old Mac interfaces write numbers.
    static int fourLetters(String letters) {
        return letters.chars().reduce(0, (code, letter) -> code << 8 | letter);
    }
}
