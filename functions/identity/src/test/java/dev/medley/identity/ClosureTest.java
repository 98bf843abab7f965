package dev.medley.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.testkit.Api;
import dev.medley.testkit.Deliveries;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.Rows;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The end of an account. */
class ClosureTest {

    private final FunctionUnderTest identity = FunctionUnderTest.named("identity");
    private final Api anybody = identity.api();
    private final Newcomer ada = Newcomer.verified();
    private final Api api = Administrators.signedIn(ada, anybody);
    private final UUID id = api.get("/api/auth/profile").id();
    private final Deliveries events = new Deliveries(identity, "identity-closing");

    @Test
    void nobodySignsInToAClosedAccountAndNobodyOpensItAgain() {
        events.deliver("account.erasure-begun", id, Map.of());
        api.get("/api/auth/profile").isProblem(401, "unauthenticated");
        ada.login(anybody).isProblem(403, "account-suspended");
        Administrators.as("admin", anybody)
                .delete("/api/admin/users/" + id + "/suspension")
                .isProblem(409, "account-unchanged");
        assertThat(Rows.count("select count(*) from events.event where owner_id = ? and type = 'account.closed'", id))
                .isEqualTo(1);
    }

    @Test
    void closingAgainSaysSoAgain() {
        events.deliver("account.erasure-begun", id, Map.of());
        events.deliver("account.erasure-begun", id, Map.of());
        assertThat(Rows.count("select count(*) from events.event where owner_id = ? and type = 'account.closed'", id))
                .isEqualTo(2);
    }

    @Test
    void anErasedAccountLeavesNothing() {
        events.deliver("account.erased", id, Map.of());
        events.deliver("account.erased", id, Map.of());
        assertThat(Rows.count("select count(*) from identity.account where id = ?", id))
                .isZero();
        assertThat(Rows.count("select count(*) from identity.session where account_id = ?", id))
                .isZero();
        ada.login(anybody).isProblem(401, "credentials-wrong");
    }
}
