package opwatch.signin;

import java.util.Comparator;
import opwatch.operation.Cloud;

/// An account that is signed in. Immutable.
///
/// @param id what Entra calls the account: object ID and home tenant (`homeAccountId`)
/// @param cloud the cloud it belongs to
/// @param username mostly an e-mail address; for display
/// @param name the person's name, or the user name when there is none
public record Account(String id, Cloud cloud, String username, String name) {
    /// The order on the screen.
    static final Comparator<Account> ORDER = Comparator.comparing(Account::username, String.CASE_INSENSITIVE_ORDER)
            .thenComparing(Account::id);

    /// The tenant that the account belongs to.
    public String homeTenant() {
        return id.substring(id.lastIndexOf('.') + 1);
    }

    /// The part of the user name that names the organisation, or the home tenant's ID.
    public String organisation() {
        int at = username.lastIndexOf('@');
        return at < 0 || at == username.length() - 1 ? homeTenant() : username.substring(at + 1);
    }
}
