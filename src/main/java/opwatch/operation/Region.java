package opwatch.operation;

/// A region as Azure lists it.
///
/// @param name `westeurope`
/// @param displayName `West Europe`
public record Region(String name, String displayName) {
    /// The name for a person, where it stands for the same region in a URL, as it nearly always does.
    public String spelling() {
        return OperationRef.locationName(displayName).equals(name) ? displayName : name;
    }
}
