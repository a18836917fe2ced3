package opwatch.ui.kit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.WeakChangeListener;
import javafx.scene.control.Control;
import javafx.scene.control.TableColumnBase;
import opwatch.settings.Settings;

/// How large text is, and with it what is measured in text: icons, rows, columns. FX thread only.
///
/// Our style sheets give sizes for 100 %. The theme gives what is around a text in em or as a narrow margin.
/// So every length in px of our sheets is multiplied, and the rest follows the size of the root's text.
public final class Zoom {
    private static final List<Integer> STEPS = List.of(80, 90, 100, 110, 125, 150, 175, 200);
    private static final Pattern LENGTH = Pattern.compile("(\\d+(?:\\.\\d+)?)px");

    private final ReadOnlyIntegerWrapper percent = new ReadOnlyIntegerWrapper(Settings.Look.USUAL_ZOOM);

    /// The size in percent of the usual.
    public ReadOnlyIntegerProperty percent() {
        return percent.getReadOnlyProperty();
    }

    /// Takes the nearest size that can be had.
    public void set(int wanted) {
        assert Platform.isFxApplicationThread();
        percent.set(Math.clamp(wanted, STEPS.getFirst(), STEPS.getLast()));
    }

    /// Takes the next larger step; nothing at the largest.
    public void larger() {
        STEPS.stream().filter(step -> step > percent.get()).findFirst().ifPresent(this::set);
    }

    /// Takes the next smaller step; nothing at the smallest.
    public void smaller() {
        STEPS.reversed().stream()
                .filter(step -> step < percent.get())
                .findFirst()
                .ifPresent(this::set);
    }

    public void reset() {
        set(Settings.Look.USUAL_ZOOM);
    }

    /// A length that holds text.
    ///
    /// @param length in pixels at 100 %
    public double of(double length) {
        return length * percent.get() / 100;
    }

    /// What a length is at 100 %.
    public double usual(double length) {
        return length * 100 / percent.get();
    }

    /// Keeps the widths of columns in step with the text, as long as the table lives.
    ///
    /// @param columns made for 100 %
    /// @param then is run when their widths have changed
    public void fit(Control table, List<? extends TableColumnBase<?, ?>> columns, Runnable then) {
        ChangeListener<Number> resize = (size, before, now) -> {
            columns.forEach(column -> resize(column, now.doubleValue() / before.doubleValue()));
            then.run();
        };
        columns.forEach(column -> resize(column, of(1)));
        keep(table, resize);
    }

    /// Does something now and whenever the size changes, as long as the control lives.
    public void follow(Control control, Runnable then) {
        keep(control, (size, before, now) -> then.run());
        then.run();
    }

    /// The control holds what listens: this object outlives the windows.
    private void keep(Control control, ChangeListener<Number> listener) {
        control.getProperties().put(this, listener);
        percent.addListener(new WeakChangeListener<>(listener));
    }

    private static void resize(TableColumnBase<?, ?> column, double factor) {
        column.setMinWidth(column.getMinWidth() * factor);
        column.setPrefWidth(column.getPrefWidth() * factor);
    }

    /// A style sheet of ours in this size.
    ///
    /// @param path of the sheet for 100 %
    String sheet(String path) {
        if (percent.get() == Settings.Look.USUAL_ZOOM) {
            return path;
        }
        String sized = LENGTH.matcher(text(path)).replaceAll(length -> of(Double.parseDouble(length.group(1))) + "px");
        return "data:text/css;base64," + Base64.getEncoder().encodeToString(sized.getBytes(StandardCharsets.UTF_8));
    }

    private static String text(String path) {
        try (InputStream sheet = Objects.requireNonNull(Zoom.class.getResourceAsStream("/" + path), path)) {
            return new String(sheet.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
