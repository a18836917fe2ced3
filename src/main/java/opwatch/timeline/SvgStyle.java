package opwatch.timeline;

/// The colors and patterns of an SVG. Each color has a ratio of 4.5 : 1 to white at least.
final class SvgStyle {
    /// The rules for all that has a class.
    static final String RULES = """
            .timeline-ground{fill:#fff}
            svg text{font:12px system-ui,sans-serif;fill:#24292f}
            svg text.timeline-group,svg text.timeline-large{font-weight:600}
            svg path,svg rect{stroke-width:1}
            svg path{fill:none}
            .timeline-grid{stroke:#d0d7de}
            .timeline-now{stroke:#24292f;stroke-dasharray:4 3}
            path.timeline-mark{stroke-width:2.6;stroke-linecap:round;stroke-linejoin:round}
            .timeline-dashed{stroke-dasharray:2 2}
            path.timeline-group{stroke:#57606a;stroke-width:2}
            .timeline-succeeded{stroke:#1a7f37}
            .timeline-failed{stroke:#cf222e}
            .timeline-running{stroke:#0969da}
            .timeline-canceled,.timeline-unseen{stroke:#57606a}
            .timeline-trouble{stroke:#9a6700}
            rect.timeline-ground{stroke:none}
            svg path.timeline-cross{stroke:#fff;stroke-width:1.4}
            svg path.timeline-hatch{stroke:#9a6700;stroke-width:1.4}
            """;

    /// The patterns, by their IDs.
    static final String PATTERNS = """
            <defs>
            <pattern id="timeline-fill-succeeded" width="8" height="8" patternUnits="userSpaceOnUse">\
            <rect width="8" height="8" fill="#1a7f37" stroke="none"/></pattern>
            <pattern id="timeline-fill-failed" width="8" height="8" patternUnits="userSpaceOnUse">\
            <rect width="8" height="8" fill="#cf222e" stroke="none"/>\
            <path class="timeline-cross" d="M0 0L8 8M8 0L0 8"/></pattern>
            <pattern id="timeline-fill-canceled" width="8" height="8" patternUnits="userSpaceOnUse">\
            <rect width="8" height="8" fill="#fff" stroke="none"/></pattern>
            <pattern id="timeline-fill-running" width="6" height="6" patternUnits="userSpaceOnUse">\
            <rect width="6" height="6" fill="#fff" stroke="none"/><circle cx="3" cy="3" r="1.5" fill="#0969da"/></pattern>
            <pattern id="timeline-fill-unchecked" width="6" height="6" patternUnits="userSpaceOnUse">\
            <rect width="6" height="6" fill="#fff" stroke="none"/>\
            <path class="timeline-hatch" d="M-1 1L1 -1M0 6L6 0M5 7L7 5"/></pattern>
            <pattern id="timeline-fill-silent" width="8" height="8" patternUnits="userSpaceOnUse">\
            <rect width="8" height="8" fill="#fff" stroke="none"/></pattern>
            </defs>
            """;

    private SvgStyle() {}

    /// The key of what a fill means.
    static String key(Fill fill) {
        return switch (fill) {
            case SUCCEEDED -> "state.succeeded";
            case FAILED -> "state.failed";
            case CANCELED -> "state.canceled";
            case RUNNING -> "state.running";
            case UNCHECKED -> "state.trouble";
            case SILENT -> "timeline.silent";
        };
    }

    static Mark mark(Fill fill) {
        return switch (fill) {
            case SUCCEEDED -> Mark.SUCCEEDED;
            case FAILED -> Mark.FAILED;
            case CANCELED -> Mark.CANCELED;
            case RUNNING, SILENT -> Mark.RUNNING;
            case UNCHECKED -> Mark.TROUBLE;
        };
    }
}
