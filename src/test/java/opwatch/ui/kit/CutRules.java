package opwatch.ui.kit;

import atlantafx.base.theme.PrimerLight;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// What AtlantaFX has rules for and OpWatch's cut of it has none.
public final class CutRules {
    private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?\\*/");
    private static final Pattern BLOCK = Pattern.compile("\\{[^}]*}");
    private static final Pattern FIRST_CLASS = Pattern.compile("(?m)(?:^|,)\\s*\\.([a-zA-Z][-\\w]*)");
    private static final Pattern STYLE_CLASS = Pattern.compile("\\.([a-zA-Z][-\\w]*)");

    private CutRules() {}

    /// The style classes of controls and variants that AtlantaFX's sheet has rules for, and ours no longer.
    /// Not those that only stand behind another, as `selected` does in `.calendar .selected`.
    public static Set<String> styleClasses() {
        Set<String> gone = named(new PrimerLight().getUserAgentStylesheet(), FIRST_CLASS);
        gone.removeAll(named("/opwatch/ui/primer-light.css", STYLE_CLASS));
        return gone;
    }

    private static Set<String> named(String sheet, Pattern styleClass) {
        Set<String> names = new TreeSet<>();
        String selectors =
                BLOCK.matcher(COMMENT.matcher(text(sheet)).replaceAll("")).replaceAll("\n");
        styleClass.matcher(selectors).results().forEach(name -> names.add(name.group(1)));
        return names;
    }

    private static String text(String sheet) {
        try (InputStream in = Objects.requireNonNull(CutRules.class.getResourceAsStream(sheet), sheet)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
