package dev.medley.identity;

import dev.medley.testkit.Api;
import dev.medley.testkit.FunctionTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Acting in somebody's place hangs on both: on the account, and on whoever acts. */
@FunctionTest("identity")
class ImpersonationTest {

    private static final String USERS = "/api/admin/users/";

    private final Api anybody;
    private final Api boss;
    private final RoleHolder helpDesk;
    private final RoleHolder ada;
    private Api inAdasPlace;

    ImpersonationTest(Api anybody) {
        this.anybody = anybody;
        boss = Administrators.as("super_admin", anybody);
        helpDesk = RoleHolder.of(anybody, 25, "account:impersonate:all");
        ada = RoleHolder.with(anybody, "user");
        inAdasPlace = anybody;
    }

    @BeforeEach
    void act() {
        inAdasPlace = anybody.with(helpDesk.api()
                .post(USERS + ada.id() + "/impersonation", Map.of("because", "a ticket"))
                .is(200)
                .text("/access_token"));
        inAdasPlace.get("/api/auth/profile").is(200);
    }

    @Test
    void itEndsWhenWhoActsIsSuspended() {
        boss.put(USERS + helpDesk.id() + "/suspension", Map.of("because", "a leak"))
                .is(204);
        assertOver();
    }

    @Test
    void itEndsWhenWhoActsIsDemoted() {
        boss.put(USERS + helpDesk.id() + "/roles", Map.of("roles", List.of("user")))
                .is(200);
        assertOver();
    }

    @Test
    void itEndsWhenTheRoleOfWhoActsAllowsItNoMore() {
        String role = boss.get(USERS + helpDesk.id()).text("/roles/0");
        boss.put(
                        "/api/admin/roles/" + role,
                        Map.of("description", "x", "rank", 25, "permissions", List.of("account:read:all")))
                .is(200);
        assertOver();
    }

    @Test
    void itEndsWhenWhoActsSignsOut() {
        helpDesk.api().post("/api/auth/logout").is(204);
        assertOver();
    }

    @Test
    void itEndsWhenTheSessionsOfWhoActsAreEnded() {
        boss.delete(USERS + helpDesk.id() + "/sessions").is(200);
        assertOver();
    }

    @Test
    void itEndsWithTheAccountsOwnSessionsToo() {
        boss.delete(USERS + ada.id() + "/sessions").is(200);
        assertOver();
    }

    @Test
    void itBecomesNoSessionOfTheOwnersWhoeverKnowsThePassword() {
        inAdasPlace
                .post("/api/auth/step-up", Map.of("password", Newcomer.PASSWORD))
                .isProblem(403, "owner-required");
        inAdasPlace.post("/api/auth/passkeys/step-up-options").isProblem(403, "owner-required");
        inAdasPlace
                .post(
                        "/api/auth/passkeys/step-up",
                        Map.of("credential", SoftwareAuthenticator.p256().get(KeyHolder.signInOptions(anybody))))
                .isProblem(403, "owner-required");
        inAdasPlace.get("/api/auth/profile").is(200);
    }

    @Test
    void itChangesNothingAboutTheKeysOfTheOwner() {
        Map<String, Object> key = Map.of("name", "k", "scopes", List.of("account:read:own"));
        String id = ada.api().post("/api/users/me/api-keys", key).is(201).text("/details/id");
        inAdasPlace.delete("/api/users/me/api-keys/" + id).isProblem(403, "owner-required");
        ada.api().delete("/api/users/me/api-keys/" + id).is(204);
    }

    private void assertOver() {
        inAdasPlace.get("/api/auth/profile").isProblem(401, "unauthenticated");
        ada.newcomer().login(anybody).is(200);
    }
}
