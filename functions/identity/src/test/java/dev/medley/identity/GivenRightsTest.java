package dev.medley.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.testkit.Api;
import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.FunctionTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nobody gives more than they have, whatever they give it with and however low it ranks. */
@FunctionTest("identity")
class GivenRightsTest {

    private static final String USERS = "/api/admin/users/";

    private final Api anybody;
    private final Api boss;

    GivenRightsTest(Api anybody) {
        this.anybody = anybody;
        boss = Administrators.as("super_admin", anybody);
    }

    @ParameterizedTest
    @ValueSource(strings = {"account:impersonate:all", "*:*:all", "account:*:all", "*:read:all"})
    void aRoleThatAllowsMoreThanItsGiverMayIsNotGiven(String permission) {
        RoleHolder helpDesk = RoleHolder.of(anybody, 25, "role:grant:all", "account:read:all");
        String strong = RoleHolder.define(anybody, 5, permission);
        RoleHolder second = RoleHolder.with(anybody, "user");
        give(helpDesk, second, "user", strong).isProblem(403, "permission-beyond-own");
        assertThat(boss.get(USERS + second.id()).at("/roles").toString()).doesNotContain(strong);
    }

    @Test
    void aRoleWithinWhatItsGiverMayIsGivenAndOthersStay() {
        RoleHolder helpDesk = RoleHolder.of(anybody, 25, "role:grant:all", "account:read:all");
        String narrow = RoleHolder.define(anybody, 5, "account:read:all");
        RoleHolder colleague = RoleHolder.of(anybody, 5, "audit:read:all");
        String strong = boss.get(USERS + colleague.id()).text("/roles/0");
        give(helpDesk, colleague, "user", strong, narrow).is(200);
        give(helpDesk, colleague, "user").is(200);
        give(helpDesk, colleague, "user", strong).isProblem(403, "permission-beyond-own");
    }

    @Test
    void whoActsInSomebodysPlaceMayDoNothingWithWhatIsOthersThatTheyMayNotDoAnyway() {
        RoleHolder helpDesk = RoleHolder.of(anybody, 25, "account:impersonate:all");
        RoleHolder auditor = RoleHolder.of(anybody, 5, "audit:read:all");
        impersonate(helpDesk, auditor).isProblem(403, "permission-beyond-own");
        RoleHolder ada = RoleHolder.with(anybody, "user");
        impersonate(helpDesk, ada).is(200);
    }

    @Test
    void whatARoleIsGivenLaterIsNotWonByActingInItsHoldersPlace() {
        RoleHolder helpDesk = RoleHolder.of(anybody, 25, "account:impersonate:all", "account:read:all");
        String role = RoleHolder.define(anybody, 5, "account:read:all");
        RoleHolder clerk = RoleHolder.with(anybody, role);
        Api inPlace = anybody.with(impersonate(helpDesk, clerk).is(200).text("/access_token"));
        inPlace.get("/api/admin/users").is(200);
        boss.put(
                        "/api/admin/roles/" + role,
                        Map.of(
                                "description",
                                "x",
                                "rank",
                                5,
                                "permissions",
                                List.of("account:read:all", "role:read:all")))
                .is(200);
        clerk.api().get("/api/admin/roles").is(200);
        inPlace.get("/api/admin/roles").isProblem(403, "permission-missing");
        inPlace.get("/api/admin/users").is(200);
    }

    @Test
    void anAccountIsActivatedByWhoMayDoWhatItMay() {
        RoleHolder helpDesk = RoleHolder.of(anybody, 25, "account:suspend:all");
        RoleHolder auditor = RoleHolder.of(anybody, 5, "audit:read:all");
        suspend(helpDesk, auditor).is(204);
        helpDesk.api().delete(USERS + auditor.id() + "/suspension").isProblem(403, "permission-beyond-own");
        boss.delete(USERS + auditor.id() + "/suspension").is(204);
        RoleHolder ada = RoleHolder.with(anybody, "user");
        suspend(helpDesk, ada).is(204);
        helpDesk.api().delete(USERS + ada.id() + "/suspension").is(204);
    }

    @Test
    void whoHasLessThanEverybodyInvitesNobody() {
        RoleHolder clerk = RoleHolder.of(anybody, 25, "account:create:all", "session:write:own");
        Map<String, String> invitation = Map.of("email", UUID.randomUUID() + "@example.org", "displayName", "Grace");
        Api whole = clerk.api();
        String role = boss.get(USERS + clerk.id()).text("/roles/0");
        boss.put(USERS + clerk.id() + "/roles", Map.of("roles", List.of(role))).is(200);
        Api less = Administrators.signedIn(clerk.newcomer(), anybody);
        whole.get("/api/auth/profile").isProblem(401, "unauthenticated");
        less.post("/api/admin/users", invitation).isProblem(403, "permission-beyond-own");
        boss.post("/api/admin/users", invitation).is(201);
    }

    private static ApiAnswer give(RoleHolder giver, RoleHolder receiver, String... roles) {
        return giver.api().put(USERS + receiver.id() + "/roles", Map.of("roles", List.of(roles)));
    }

    private static ApiAnswer impersonate(RoleHolder actor, RoleHolder target) {
        return actor.api().post(USERS + target.id() + "/impersonation", Map.of("because", "a ticket"));
    }

    private static ApiAnswer suspend(RoleHolder actor, RoleHolder target) {
        return actor.api().put(USERS + target.id() + "/suspension", Map.of("because", "spam"));
    }
}
