package dev.medley.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.testkit.Api;
import dev.medley.testkit.Deliveries;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.Rows;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The end of an account. */
@FunctionTest("identity")
class ClosureTest {

    private final Api anybody;
    private final Newcomer ada;
    private final Api api;
    private final UUID id;
    private final Deliveries events;

    ClosureTest(FunctionUnderTest identity) {
        anybody = identity.api();
        ada = Newcomer.verified();
        api = Administrators.signedIn(ada, anybody);
        id = api.get("/api/auth/profile").id();
        events = new Deliveries(identity, "identity-closing");
    }

    @Test
    void anAdministratorHasAnAccountErasedAndKept() {
        String path = "/api/admin/users/" + id + "/erasure";
        Api boss = Administrators.as("super_admin", anybody);
        boss.put(path, Map.of("because", "")).isProblem(422, "validation-failed");
        boss.put(path, Map.of("because", "They asked on paper.")).is(202);
        boss.delete(path).is(204);
        assertThat(Audited.actions(id.toString()))
                .containsSequence("account.erasure-revoked", "account.erasure-ordered");
        boss.delete("/api/admin/users/" + UUID.randomUUID() + "/erasure").isProblem(404, "account-unknown");
        Administrators.as("moderator", anybody).delete(path).isProblem(403, "permission-missing");
    }

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
