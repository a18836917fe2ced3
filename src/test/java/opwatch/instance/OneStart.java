package opwatch.instance;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import opwatch.disk.DataFolder;

/// A start of OpWatch without its window: `OneStart folder text`. Says `first`, and then what it hears
/// until its input ends, or `second` and how much was handed over. When it is asked to end, it says `quit`
/// and ends.
final class OneStart {
    private OneStart() {}

    public static void main(String[] args) throws IOException {
        DataFolder folder = new DataFolder(Path.of(args[0]));
        switch (InstanceLock.claim(folder, new LaunchRequest(args[1], List.of()))) {
            case Claim.First(InstanceLock lock) -> {
                System.out.println("first");
                lock.listen(given -> {
                    System.out.println(given.quit() ? "quit" : "heard " + given.text());
                    if (given.quit()) {
                        Thread.ofPlatform().start(() -> System.exit(0));
                    }
                });
                while (System.in.read() >= 0) {
                    // until the test lets go
                }
                lock.close();
            }
            case Claim.Second(Claim.Handed handed) -> System.out.println("second " + handed);
            case Claim.Unguarded(InstanceLock _, var reason) -> System.out.println("unguarded " + reason);
            case Claim.ReadOnly() -> System.out.println("read only");
        }
    }
}
