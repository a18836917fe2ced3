package opwatch.ui.kit;

import java.util.List;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.css.CssMetaData;
import javafx.css.SimpleStyleableDoubleProperty;
import javafx.css.SimpleStyleableObjectProperty;
import javafx.css.Styleable;
import javafx.css.StyleableProperty;
import javafx.css.converter.PaintConverter;
import javafx.css.converter.SizeConverter;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import javafx.scene.shape.SVGPath;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.transform.Scale;

/// Shows an [Icon]: lines in a square, sharp in every size, without a font that a start would wait for. The
/// style sheets give its size and its colour. FX thread only.
public final class IconNode extends Region {
    /// By this class the theme knows icons: it gives those in buttons and menus the colour of the text.
    private static final String STYLE = "ikonli-font-icon";

    /// The side of the square that an icon is drawn in, and how wide its lines are there.
    private static final double SIDE = 24;

    private static final double LINE = 2;

    private static final CssMetaData<IconNode, Number> SIZE =
            new CssMetaData<>("-fx-icon-size", SizeConverter.getInstance(), SIDE) {
                @Override
                public boolean isSettable(IconNode icon) {
                    return true;
                }

                @Override
                public StyleableProperty<Number> getStyleableProperty(IconNode icon) {
                    return icon.size;
                }
            };
    private static final CssMetaData<IconNode, Paint> COLOR =
            new CssMetaData<>("-fx-icon-color", PaintConverter.getInstance(), Color.BLACK) {
                @Override
                public boolean isSettable(IconNode icon) {
                    return true;
                }

                @Override
                public StyleableProperty<Paint> getStyleableProperty(IconNode icon) {
                    return icon.color;
                }
            };
    private static final List<CssMetaData<? extends Styleable, ?>> STYLES = Stream.concat(
                    Stream.of(SIZE, COLOR), Region.getClassCssMetaData().stream())
            .toList();

    private final SVGPath lines = new SVGPath();
    private final SimpleStyleableDoubleProperty size = new SimpleStyleableDoubleProperty(SIZE, SIDE) {
        @Override
        protected void invalidated() {
            resized(get());
        }
    };
    private final SimpleStyleableObjectProperty<Paint> color = new SimpleStyleableObjectProperty<>(COLOR, Color.BLACK) {
        @Override
        protected void invalidated() {
            lines.setStroke(get());
        }
    };

    IconNode() {
        assert Platform.isFxApplicationThread();
        getStyleClass().add(STYLE);
        lines.setManaged(false);
        lines.setFill(null);
        lines.setStroke(Color.BLACK);
        lines.setStrokeWidth(LINE);
        lines.setStrokeLineCap(StrokeLineCap.ROUND);
        lines.setStrokeLineJoin(StrokeLineJoin.ROUND);
        setMinSize(USE_PREF_SIZE, USE_PREF_SIZE);
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        getChildren().add(lines);
    }

    /// @param path in SVG's letters, in the square
    void show(String path) {
        lines.setContent(path);
    }

    /// The side of its square, in pixels.
    public double size() {
        return size.get();
    }

    /// The colour of its lines.
    public Paint color() {
        return color.get();
    }

    @Override
    public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
        return STYLES;
    }

    @Override
    protected double computePrefWidth(double height) {
        return size.get();
    }

    @Override
    protected double computePrefHeight(double width) {
        return size.get();
    }

    private void resized(double side) {
        lines.getTransforms().setAll(new Scale(side / SIDE, side / SIDE));
        requestLayout();
    }
}
