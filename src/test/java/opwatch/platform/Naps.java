package opwatch.platform;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// What a system with App Nap is told, in order.
public record Naps(List<String> told) {
    public Naps() {
        this(new CopyOnWriteArrayList<>());
    }

    public AppNap nap() {
        return new AppNap(() -> {
            told.add("awake");
            return () -> told.add("may nap");
        });
    }
}
