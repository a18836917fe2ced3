package opwatch.shell;

/// What came of a command.
record Ran(ExitCode code, String out, String err) {
    /// The lines of the result.
    java.util.List<String> lines() {
        return out.lines().toList();
    }
}
