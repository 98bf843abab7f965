package dev.medley.analytics;

import dev.medley.testkit.Rows;
import java.util.UUID;

/** What accounts may do, as identity would publish it. */
final class Rights {

    private Rights() {}

    /** Lets an account read analytics. */
    static void grant(UUID accountId) {
        int _ = Rows.update(
                "insert into identity.authority (account_id, roles, active, version, rank, permissions)"
                        + " values (?, array ['admin'], true, 1, 1, array ['*:*:all'])",
                accountId);
    }

    /** Takes that away again. */
    static void withdraw(UUID accountId) {
        int _ = Rows.update(
                "update identity.authority set permissions = array ['*:*:own'] where account_id = ?", accountId);
    }
}
