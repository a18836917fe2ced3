package opwatch.support;

import java.util.List;
import opwatch.operation.Tenant;
import opwatch.operation.WatchEntry;
import opwatch.redaction.StandIns;
import opwatch.redaction.StandIns.Kind;
import opwatch.signin.Account;
import opwatch.signin.DirectoryListing.TenantAccess;
import opwatch.signin.Registration;

/// Makes known to stand-ins every name that OpWatch knows.
record KnownNames(StandIns standIns) {
    /// @param hosts those that the test of the connection has found on the way
    void of(DiagnosticsSource source, ThisComputer names, List<String> hosts) {
        standIns.know(Kind.PERSON, names.user());
        names.hosts().forEach(host -> standIns.know(Kind.HOST, host));
        DiagnosticsSource.Azure azure = source.azure();
        if (azure != null) {
            azure.state().accounts().forEach(this::account);
            azure.tenants().forEach(this::tenant);
            tenant(azure.state().registration().tenant());
            tenant(azure.preset().tenant());
            standIns.know(Kind.HOST, azure.proxy().host());
        }
        hosts.forEach(host -> standIns.know(Kind.HOST, host));
        source.subscriptions().forEach(each -> {
            standIns.know(Kind.SUBSCRIPTION, each.id(), each.name());
            tenant(each.tenantId());
        });
        source.rows().forEach(this::row);
    }

    private void account(Account account) {
        standIns.know(Kind.PERSON, account.username(), account.name());
        int at = account.username().indexOf('@');
        standIns.know(Kind.PERSON, at < 0 ? "" : account.username().substring(0, at));
        standIns.know(Kind.DOMAIN, account.organisation());
        tenant(account.homeTenant());
        int dot = account.id().indexOf('.');
        standIns.know(Kind.ID, dot < 0 ? account.id() : account.id().substring(0, dot));
    }

    private void tenant(TenantAccess access) {
        Tenant tenant = access.tenant();
        standIns.know(Kind.TENANT, tenant.id(), tenant.name());
        standIns.know(Kind.DOMAIN, tenant.domain());
    }

    private void tenant(String id) {
        if (!id.equals(Registration.ANY_TENANT)) {
            standIns.know(Kind.TENANT, id);
        }
    }

    private void row(WatchEntry row) {
        standIns.know(Kind.SUBSCRIPTION, row.ref().subscriptionId());
        standIns.know(Kind.OPERATION, row.ref().operationId());
        row.resourceNames().forEach(name -> standIns.know(Kind.RESOURCE, name));
        tenant(row.tenantId());
    }
}
