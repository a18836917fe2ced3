package opwatch.notify.desktop;

import opwatch.words.Strings;

/// How a way of telling stands, as a sentence for the settings. Any thread.
public final class WayText {
    private WayText() {}

    /// The sentence: what is, and what a person can do where that is something.
    public static String of(Way way, Way.State state) {
        return Strings.text(
                switch (state) {
                    case UNTRIED -> "desktop.way.untried";
                    case WORKS -> "desktop.way.works";
                    case SENT -> "desktop.way.sent";
                    case NO_BUS -> "desktop.way.no_bus";
                    case NO_ANSWER -> "desktop.way.no_answer";
                    case REFUSED -> "desktop.way.refused";
                    case QUIET -> "desktop.way.quiet";
                    case NOBODY_SHOWS ->
                        switch (way) {
                            case NOTICES -> "desktop.way.no_notices";
                            case BADGE -> "desktop.way.no_badge";
                            case ICON -> "desktop.way.no_icon";
                        };
                });
    }
}
