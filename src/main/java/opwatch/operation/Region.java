package opwatch.operation;

/// A region as Azure lists it.
///
/// @param name `westeurope`
/// @param displayName `West Europe`
public record Region(String name, String displayName) {}
