package opwatch.support;

/// Named values, one a line. One thread at a time.
final class Lines {
    private final StringBuilder text = new StringBuilder();

    void add(String name, Object value) {
        text.append(name).append(": ").append(value).append('\n');
    }

    void gap() {
        text.append('\n');
    }

    String text() {
        return text.toString();
    }
}
