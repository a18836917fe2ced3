package opwatch.filter;

/// Whether more, less, or that much itself is meant. Any thread.
enum Comparison {
    NONE(""),
    AT_LEAST(">="),
    AT_MOST("<="),
    MORE(">"),
    LESS("<");

    private final String sign;

    Comparison(String sign) {
        this.sign = sign;
    }

    /// The comparison that a value begins with.
    static Comparison of(String value) {
        for (Comparison each : values()) {
            if (each != NONE && value.startsWith(each.sign)) {
                return each;
            }
        }
        return NONE;
    }

    /// The value without this sign.
    String rest(String value) {
        return value.substring(sign.length()).strip();
    }

    /// Whether what is compared with the bound has this relation to it.
    ///
    /// @param order negative, zero or positive, as of `compareTo`
    boolean holds(int order) {
        return switch (this) {
            case NONE -> order == 0;
            case MORE -> order > 0;
            case LESS -> order < 0;
            case AT_LEAST -> order >= 0;
            case AT_MOST -> order <= 0;
        };
    }
}
