package dev.medley.security;

import dev.medley.testkit.Rows;
import dev.medley.testkit.TestAccount;
import java.util.Set;

/** What identity would say of accounts. */
public final class Rights {

    private Rights() {}

    public static void give(TestAccount testAccount, String... permissions) {
        int _ = Rows.update(
                "insert into identity.authority values (?, ?, true, 0, 30, ?) on conflict do nothing",
                testAccount.id(),
                Set.of(testAccount.role()).toArray(String[]::new),
                permissions);
    }
}
