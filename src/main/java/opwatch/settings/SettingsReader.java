package opwatch.settings;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import opwatch.settings.Settings.Bounds;
import opwatch.settings.Settings.Column;
import opwatch.settings.Settings.Grouping;
import opwatch.settings.Settings.Sort;
import org.jspecify.annotations.Nullable;

/// Makes [Settings] of the fields of `settings.json`, whose groups stand side by side there. Any thread.
final class SettingsReader {
    private SettingsReader() {}

    /// @throws IllegalArgumentException when they are not understood
    static Settings read(SettingsFields fields) {
        return new Settings(
                bounds(fields.object("window")),
                split(fields),
                table(fields),
                look(fields),
                routine(fields),
                views(fields.objectsIn("views")));
    }

    private static @Nullable Bounds bounds(@Nullable SettingsFields window) {
        return window == null
                ? null
                : new Bounds(
                        window.numberThere("x").doubleValue(),
                        window.numberThere("y").doubleValue(),
                        window.numberThere("width").doubleValue(),
                        window.numberThere("height").doubleValue(),
                        window.truthThere("maximized"));
    }

    private static Settings.Split split(SettingsFields fields) {
        Settings.Split usual = Settings.Split.FIRST;
        return new Settings.Split(
                fields.numberThere("divider").doubleValue(),
                or(fields.number("rightDivider"), usual.rightDivider()),
                or(fields.constant("side", Settings.Side.class), usual.side()),
                or(fields.truth("details"), usual.details()),
                or(fields.truth("timeline"), usual.timeline()),
                or(fields.number("timelineDivider"), usual.timelineDivider()));
    }

    private static Settings.Table table(SettingsFields fields) {
        List<Column> columns = columns(SettingsFields.there("columns", fields.objects("columns")));
        Settings.Rows rows = fields.constant("rows", Settings.Rows.class);
        return new Settings.Table(
                rows == null ? FormerColumns.today(columns) : FormerColumns.widths(columns),
                sort(SettingsFields.there("sort", fields.objects("sort"))),
                or(rows, Settings.Rows.ROOMY),
                or(fields.constant("grouping", Grouping.class), Grouping.NONE),
                fields.truth("zeroMarks"));
    }

    private static Settings.Look look(SettingsFields fields) {
        Settings.Look usual = Settings.Look.FIRST;
        return new Settings.Look(
                SettingsFields.there("theme", fields.constant("theme", Settings.Theme.class)),
                or(fields.constant("contrast", Settings.Contrast.class), usual.contrast()),
                or(fields.constant("motion", Settings.Motion.class), usual.motion()),
                or(fields.constant("zone", Settings.Zone.class), usual.zone()),
                (int) or(fields.number("zoom"), usual.zoom()),
                or(fields.truth("onTop"), usual.onTop()));
    }

    private static Settings.Routine routine(SettingsFields fields) {
        return new Settings.Routine(
                or(fields.text("pace"), Settings.Routine.FIRST.pace()),
                fields.truth("clipboardOffers"),
                fields.text("paused"),
                new Sharing(
                        fields.text("reportFormat"),
                        or(fields.truth("ticketAccount"), Sharing.FIRST.ticketAccount()),
                        or(fields.truth("ticketStandIns"), Sharing.FIRST.ticketStandIns())),
                new Notices(
                        fields.texts("noticeKinds"),
                        or(fields.truth("noticeDetails"), Notices.FIRST.noticeDetails()),
                        fields.truth("keepInTray"),
                        moment(fields.textIn("lastLooked"))));
    }

    /// What is none counts as never: all other settings stay.
    private static @Nullable Instant moment(@Nullable String text) {
        try {
            return text == null ? null : Instant.parse(text);
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private static List<Column> columns(List<SettingsFields> saved) {
        return saved.stream()
                .map(column -> new Column(
                        column.textThere("id"),
                        column.numberThere("width").doubleValue(),
                        column.truthThere("visible")))
                .toList();
    }

    private static List<Sort> sort(List<SettingsFields> saved) {
        return saved.stream()
                .map(sort -> new Sort(sort.textThere("column"), sort.truthThere("ascending")))
                .toList();
    }

    private static double or(@Nullable BigDecimal number, double usual) {
        return number == null ? usual : number.doubleValue();
    }

    private static <T> T or(@Nullable T value, T usual) {
        return value == null ? usual : value;
    }

    /// A view that cannot be read, or has the name of an earlier one, is left out: the others and all other
    /// settings stay.
    private static List<View> views(List<SettingsFields> saved) {
        List<View> views = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (SettingsFields each : saved) {
            View view = views.size() < View.MOST ? view(each) : null;
            if (view != null && names.add(view.name())) {
                views.add(view);
            }
        }
        return views;
    }

    private static @Nullable View view(SettingsFields saved) {
        try {
            return new View(
                    saved.textThere("name"),
                    or(saved.text("filter"), ""),
                    or(saved.text("chip"), ""),
                    columns(or(saved.objects("columns"), List.of())),
                    sort(or(saved.objects("sort"), List.of())),
                    grouping(saved.text("grouping")));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /// A grouping of a newer OpWatch is none.
    private static Grouping grouping(@Nullable String name) {
        for (Grouping each : Grouping.values()) {
            if (each.name().equals(name)) {
                return each;
            }
        }
        return Grouping.NONE;
    }
}
