package opwatch.paste;

import opwatch.operation.Ascii;
import opwatch.operation.OperationRef;
import opwatch.paste.Labels.Label;
import org.jspecify.annotations.Nullable;

/// A subscription, location or operation ID in a text, and what was found out about the operation. Mutable,
/// for one reading on one thread.
final class Part {
    final int at;
    /// Empty where the text says that there is none.
    final String value;
    /// Where its line or row begins.
    final int line;
    /// The number of its object, or of its block between blank lines.
    final int block;
    /// Whether nothing else stands in its line, so that it may be an operation's ID.
    boolean alone;

    /// Whether it stands in a table, whose head says what it is.
    boolean cell;

    Label label;
    /// Whether a path in the text says where this operation is: it needs nothing more.
    boolean read;
    /// The operation's; null while it may stand elsewhere, empty when the text does not say it clearly.
    @Nullable
    String subscription;

    @Nullable
    String location;

    Part(int at, Label label, String value, int line, int block, boolean alone) {
        this.at = at;
        this.label = label;
        this.value = value;
        this.line = line;
        this.block = block;
        this.alone = alone;
    }

    boolean isOperation() {
        return label.isOperation();
    }

    boolean isPlace() {
        return label == Label.LOCATION || label == Label.REGION;
    }

    /// What it is: subscription, location or operation.
    Label sort() {
        return isOperation() ? Label.OPERATION : isPlace() ? Label.LOCATION : label;
    }

    boolean lacks(Label sort) {
        return !read && (sort == Label.SUBSCRIPTION ? subscription : location) == null;
    }

    void give(Label sort, String part) {
        if (!lacks(sort)) {
            return;
        }
        if (sort == Label.SUBSCRIPTION) {
            subscription = part;
        } else {
            location = part;
        }
    }

    boolean isWhole() {
        return subscription != null && location != null && !subscription.isEmpty() && !location.isEmpty();
    }

    boolean isSame(Part other) {
        return isSame(value, other.value);
    }

    static boolean isSame(String one, String other) {
        return Ascii.same(OperationRef.locationName(one), OperationRef.locationName(other));
    }
}
