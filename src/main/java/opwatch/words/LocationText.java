package opwatch.words;

import opwatch.operation.OperationRef;

/// Where an operation runs, in words. Any thread.
public final class LocationText {
    private LocationText() {}

    /// A region as it was given, with the code that URLs carry when that is something else.
    public static String of(OperationRef ref) {
        return ref.location().equals(ref.locationName())
                ? ref.location()
                : Strings.text("details.location.code", PlainText.line(ref.location()), ref.locationName());
    }
}
