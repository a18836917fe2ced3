package opwatch.report;

/// What a row is called below its table: by its label, or else by its operation ID, as far as the window
/// shows them; else by its number. Any thread.
record RowName(ReportView view, FreeText free) {
    /// @param number which row it is, from 1
    String of(ReportRow row, int number) {
        String label = view.has(Column.LABEL) ? free.line(row.entry().label()) : "";
        if (!label.isBlank()) {
            return label;
        }
        return view.has(Column.OPERATION) ? row.entry().ref().operationId() : String.valueOf(number);
    }
}
