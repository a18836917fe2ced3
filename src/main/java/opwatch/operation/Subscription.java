package opwatch.operation;

/// A subscription as Azure lists it.
///
/// @param id its ID, as spelled by Azure
/// @param name what people call it
/// @param tenantId the tenant it belongs to, or empty
public record Subscription(Cloud cloud, String id, String name, String tenantId) {}
