package opwatch.operation;

/// The table that a search job or a restore fills: Azure keeps the numbers of what it brought there. Its
/// subscription is that of the operation. Immutable; any thread.
///
/// The constructor refuses what cannot stand in a path of Azure Resource Manager.
///
/// @param workspace where it is
/// @param table as Azure spells it
public record ResultTable(Place.Workspace workspace, String table) {
    /// The longest name of a table, in characters.
    public static final int LONGEST_NAME = 130;

    public ResultTable {
        OperationRef.require(isName(table), "not the name of a table: ", table);
    }

    /// The table of this name.
    public ResultTable(String resourceGroup, String workspace, String table) {
        this(new Place.Workspace(resourceGroup, workspace), table);
    }

    /// Whether a text can be the name of a table: letters and digits of any language, and the signs that
    /// Azure allows (Microsoft Learn, "Naming rules and restrictions for Azure resources"). None that means
    /// something in a path.
    public static boolean isName(String text) {
        return !text.isEmpty()
                && text.length() <= LONGEST_NAME
                && text.codePoints().allMatch(c -> Character.isLetterOrDigit(c) || "-_.()".indexOf(c) >= 0)
                && text.codePoints().anyMatch(c -> c != '.');
    }
}
