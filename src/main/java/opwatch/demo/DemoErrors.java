package opwatch.demo;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

final class DemoErrors {
    private DemoErrors() {}

    /// A failure whose reason lies deep: details in details, an inner error, JSON in a message, and a policy.
    static ObjectNode deep(ObjectNode body) {
        ObjectNode error = body.putObject("error").putObject("error");
        error.put("code", "DeploymentFailed")
                .put("message", "At least one resource deployment operation failed. Please see the details.");
        ObjectNode resource = error.putArray("details").addObject();
        resource.put("code", "ResourceDeploymentFailure")
                .put("target", "resourceGroups/rg-logs-prod")
                .put("message", "The resource operation completed with terminal provisioning state 'Failed'.");
        ObjectNode cluster = resource.putArray("details").addObject();
        cluster.put("code", "ClusterUpdateFailed")
                .put("target", "clusters/logs-prod")
                .put(
                        "message",
                        "{\"error\":{\"code\":\"KeyVaultAccessDenied\",\"message\":\"The identity of cluster"
                                + " 'logs-prod' has no 'unwrapKey' permission on key 'cmk-2026' in vault"
                                + " 'kv-logs-prod'.\",\"innererror\":{\"code\":\"Forbidden\",\"message\":\"Caller is"
                                + " not authorized to perform action on resource.\"}}}");
        cluster.putObject("innererror")
                .put("code", "KeyRotationStopped")
                .put("message", "Stopped at step 3 of 5. The cluster still uses its former key.");
        ArrayNode more = cluster.putArray("additionalInfo");
        ObjectNode policy = more.addObject().put("type", "PolicyViolation").putObject("info");
        policy.put("policyDefinitionDisplayName", "Log Analytics clusters must use customer-managed keys")
                .put("policyAssignmentScope", "/providers/Microsoft.Management/managementGroups/corp")
                .putObject("evaluationDetails")
                .put("result", "NonCompliant");
        error.withArray("details")
                .addObject()
                .put("code", "Conflict")
                .put("message", "Another update of this cluster was in progress.");
        return body;
    }

    /// An error text that is too long for a cell, with markup in it that must stay text.
    static ObjectNode endless(ObjectNode body) {
        StringBuilder message = new StringBuilder();
        for (int i = 1; i <= 40; i++) {
            message.append("Row ")
                    .append(i)
                    .append(" of the restore could not be read: <b>segment</b> \u202egpj.tnemges\u202c is damaged. ");
        }
        body.putObject("error").put("code", "RestoreDamaged").put("message", message.toString());
        return body;
    }

    /// A short error text with markup in it, which must stay text in a notice of the desktop too.
    static ObjectNode marked(ObjectNode body) {
        body.putObject("error")
                .putObject("error")
                .put("code", "LinkedStorageNotFound")
                .put(
                        "message",
                        "The linked storage account 'stlogsarchive' was not found. Its description '<b>&amp;</b>' is"
                                + " not allowed either.");
        return body;
    }

    static DemoAnswer forbidden(Scene scene) {
        return DemoAnswer.error(
                403,
                "AuthorizationFailed",
                "The client 'jane@contoso.example' with object id '6f9b1f1e-0000-4000-8000-000000000001' does not have"
                        + " authorization to perform action 'Microsoft.OperationalInsights/locations/operationstatuses/read'"
                        + " over scope '" + scene.path() + "' or the scope is invalid. If access was recently granted,"
                        + " please refresh your credentials.");
    }

    static DemoAnswer trouble(int turn) {
        return switch (turn) {
            case 0 -> DemoAnswer.error(500, "InternalServerError", "The server ran into a problem.");
            case 1 ->
                DemoAnswer.raw(200, "text/html", "<html><body>Welcome to the hotel. Please log in.</body></html>");
            case 2 -> DemoAnswer.raw(200, "application/json", "{\"status\":\"Succee");
            case 3 -> DemoAnswer.error(503, "ServiceUnavailable", "Try again later.");
            default -> DemoAnswer.raw(200, "application/json", "");
        };
    }
}
