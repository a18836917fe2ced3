package opwatch.signin.loopback;

/// What the browser's tab shows at the end: the app's name, what happened, that the tab can be closed.
/// Nothing in it comes from the response. Immutable.
///
/// @param language the language's tag, for the page's `lang`
/// @param title the heading
/// @param text the sentence below
public record BrowserPage(String language, String title, String text) {
    /// The whole HTML document.
    public String html() {
        return """
            <!doctype html>
            <html lang="%s"><head><meta charset="utf-8"><title>%s</title>
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <style>
            :root { color-scheme: light dark; }
            body { font: 16px/1.5 system-ui, sans-serif; display: grid; place-items: center; min-height: 90vh; }
            main { max-width: 32em; padding: 2em; text-align: center; }
            h1 { font-size: 1.4em; }
            </style></head>
            <body><main><h1>%s</h1><p>%s</p></main></body></html>
            """.formatted(escaped(language), escaped(title), escaped(title), escaped(text));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
