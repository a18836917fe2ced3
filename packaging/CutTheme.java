import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import atlantafx.base.theme.Theme;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Writes AtlantaFX's themes without the rules for what OpWatch does not show. A start reads and applies every
/// rule that is there, and three of five are for controls and variants that no window of ours has. Part of
/// each build; `CutThemeTest` fails when a window shows something whose rules are gone.
///
/// Argument: the folder to write `primer-light.css` and `primer-dark.css` to.
final class CutTheme {
    private static final Map<String, Theme> SHEETS =
            Map.of("primer-light.css", new PrimerLight(), "primer-dark.css", new PrimerDark());

    /// Style classes of controls that no window has. A rule goes when each of its selectors names one of these.
    private static final Set<String> CONTROLS = words("""
            accordion alert breadcrumbs calendar caption-menu-item card chart choice-dialog color-palette \
            color-palette-region color-picker combo-box combo-box-base combo-box-popup custom-color-dialog date-cell \
            date-picker date-picker-popup dialog-pane hijrah-day-cell html-editor message modal-box modal-pane \
            notification pagination password-field progress-bar progress-indicator progress-slider \
            ring-progress-indicator segmented-control slider spinner tab-line text-input-dialog tile \
            tile-base titled-pane toggle-label toggle-switch tool-bar tree-cell tree-view
            """);

    /// The same of variants that a control has only where it is given this class.
    private static final Set<String> VARIANTS = words("""
            alt-icon bb-code bordered button-circle button-outlined center-pill classic danger elevated-1 elevated-2 \
            elevated-3 elevated-4 floating font-icon interactive large left-pill medium right-pill rounded striped \
            success text-bolder text-caption text-italic text-lighter text-muted text-normal text-oblique \
            text-on-emphasis text-small text-strikethrough text-subtle text-underlined title-1 title-2 title-3 title-4 \
            warning check-box-table-cell check-box-tree-table-cell font-icon-table-cell text-field-table-cell
            """);

    /// Beginnings of names that are for one of the controls above.
    private static final Pattern FAMILY = Pattern.compile(
            "(bg|border|chart|html-editor)-.+|(stacked-)?bar-chart|default-color\\d|(area|bar|bubble|pie)-legend-symbol");

    /// Selected rows look the same with and without the focus, and single cells are never selected. Where a rule
    /// asks for the focus of a table, JavaFX applies the styles of all its cells anew when it comes and goes.
    private static final Pattern NEEDLESS = Pattern.compile(
            "\\.(list|table|tree-table)-view(:focused > .+-cell:filled|(:focused)? > .+ \\.(tree-)?table-cell):selected");

    private static final Pattern RULE = Pattern.compile("([^{}]+)\\{([^{}]*)}");
    private static final Pattern STYLE_CLASS = Pattern.compile("\\.([a-zA-Z][-\\w]*)");

    private static final String HEAD = """
            /* Cut from AtlantaFX, which is MIT-licensed, by packaging/CutTheme.java. */
            """;

    private CutTheme() {}

    public static void main(String[] args) throws IOException {
        Path folder = Files.createDirectories(Path.of(args[0]));
        for (Map.Entry<String, Theme> sheet : SHEETS.entrySet()) {
            Files.writeString(folder.resolve(sheet.getKey()), of(sheet.getValue()));
        }
    }

    /// What is left of a theme.
    private static String of(Theme theme) throws IOException {
        StringBuilder left = new StringBuilder(HEAD);
        Matcher rule = RULE.matcher(text(theme).replaceAll("(?s)/\\*.*?\\*/", ""));
        while (rule.find()) {
            String selectors = Arrays.stream(rule.group(1).split(","))
                    .map(String::strip)
                    .filter(selector -> !isCut(selector))
                    .collect(Collectors.joining(",\n"));
            String values = values(rule.group(2));
            if (!selectors.isEmpty() && !values.isEmpty()) {
                left.append(selectors).append(" {\n").append(values).append("}\n");
            }
        }
        return left.toString();
    }

    private static String values(String block) {
        return Arrays.stream(block.split(";"))
                .map(String::strip)
                .filter(value -> !value.isEmpty() && !value.startsWith("-color-chart-"))
                .map(value -> "  " + value + ";\n")
                .collect(Collectors.joining());
    }

    private static boolean isCut(String selector) {
        return NEEDLESS.matcher(selector).matches()
                || styleClasses(selector).stream().anyMatch(CutTheme::isCutClass);
    }

    private static boolean isCutClass(String name) {
        return CONTROLS.contains(name)
                || VARIANTS.contains(name)
                || FAMILY.matcher(name).matches();
    }

    private static List<String> styleClasses(String selector) {
        List<String> names = new ArrayList<>();
        Matcher name = STYLE_CLASS.matcher(selector);
        while (name.find()) {
            names.add(name.group(1));
        }
        return names;
    }

    private static String text(Theme theme) throws IOException {
        String path = theme.getUserAgentStylesheet();
        try (InputStream sheet = Objects.requireNonNull(Theme.class.getResourceAsStream(path), path)) {
            return new String(sheet.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static Set<String> words(String text) {
        return Set.of(text.strip().split("\\s+"));
    }
}
