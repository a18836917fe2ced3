package opwatch.words;

import opwatch.operation.Place;

/// Where the status of an operation stands, in words. Any thread.
public final class LocationText {
    private LocationText() {}

    /// A place as it was given, a region with the code that URLs carry when that is something else.
    public static String of(Place place) {
        return place.text().equals(place.plain())
                ? place.text()
                : Strings.text("details.location.code", PlainText.line(place.text()), place.plain());
    }
}
