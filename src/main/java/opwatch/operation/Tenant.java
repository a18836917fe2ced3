package opwatch.operation;

/// A tenant as Azure lists it.
///
/// @param id its ID
/// @param name what people call it, or empty
/// @param domain its default domain, or empty
public record Tenant(String id, String name, String domain) {}
