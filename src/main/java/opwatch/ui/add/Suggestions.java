package opwatch.ui.add;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import javafx.scene.control.TextField;
import opwatch.operation.OperationRef;
import opwatch.operation.Region;
import opwatch.operation.Subscription;
import opwatch.signin.DirectoryListing;
import opwatch.ui.kit.Completion;
import opwatch.words.Strings;

/// Suggests subscriptions and locations while the person types: what Azure lists, by name and ID, and
/// what was added before. Other texts are allowed too.
final class Suggestions {
    /// From the text for the field to the line to pick from.
    private final Map<String, String> subscriptions = new LinkedHashMap<>();

    private final Map<String, String> locations = new LinkedHashMap<>();

    Suggestions(TextField subscription, TextField location) {
        Completion.bind(subscription, subscriptions);
        Completion.bind(location, locations);
    }

    /// Offers what Azure lists.
    void offer(DirectoryListing offers) {
        for (Subscription one : offers.subscriptions()) {
            subscriptions.put(one.id().toLowerCase(Locale.ROOT), named(one.name(), one.id()));
        }
        for (Region one : offers.regions()) {
            locations.put(one.name(), named(one.displayName(), one.name()));
        }
    }

    /// Offers what was added before.
    void offer(Collection<OperationRef> known) {
        for (OperationRef ref : known) {
            String id = ref.subscriptionId().toLowerCase(Locale.ROOT);
            subscriptions.putIfAbsent(id, id);
            if (!ref.isPurge()) {
                locations.putIfAbsent(ref.place().key(), ref.place().key());
            }
        }
    }

    static String named(String name, String id) {
        return name.isBlank() || name.equals(id) ? id : Strings.text("add.suggestion", name, id);
    }
}
