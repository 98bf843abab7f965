package dev.medley.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.SignedJWT;
import dev.medley.testkit.Api;
import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.Rows;
import java.text.ParseException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@FunctionTest("identity")
class AdministrationTest {

    private final Api anybody;
    private final Api admin;

    AdministrationTest(Api anybody) {
        this.anybody = anybody;
        admin = Administrators.as("admin", anybody);
    }

    @Test
    void onlyThoseWithTheRightSeeAccounts() {
        anybody.get("/api/admin/users").isProblem(401, "unauthenticated");
        Administrators.as("user", anybody).get("/api/admin/users").isProblem(403, "permission-missing");
        Administrators.as("moderator", anybody).get("/api/admin/users").is(200);
    }

    @Test
    void accountsAreFoundByAddressNameStateAndRole() {
        Newcomer ada = Newcomer.verified();
        String part = ada.email().substring(0, 20);
        ApiAnswer found = admin.get("/api/admin/users?q=" + part).is(200);
        assertThat(found.at("/items").size()).isEqualTo(1);
        assertThat(found.text("/items/0/email")).isEqualTo(ada.email());
        assertThat(found.at("/items/0").has("passwordHash")).isFalse();
        assertThat(admin.get("/api/admin/users?status=suspended&q=" + part)
                        .is(200)
                        .at("/items"))
                .isEmpty();
        assertThat(admin.get("/api/admin/users?role=moderator&q=" + part).at("/items"))
                .isEmpty();
        assertThat(admin.get("/api/admin/users?q=%25%25%25").is(200).at("/items"))
                .isEmpty();
        admin.get("/api/admin/users?status=asleep").isProblem(400, "request-malformed");
    }

    @Test
    void aPasswordIsResetByAMailToItsOwner() {
        Newcomer ada = Newcomer.verified();
        String id =
                Administrators.signedIn(ada, anybody).get("/api/auth/profile").text("/id");
        for (int i = 0; i < 2; i++) {
            admin.header("Idempotency-Key", "reset " + id)
                    .post("/api/admin/users/" + id + "/password-reset")
                    .is(202);
        }
        assertThat(Audited.actions(id)).startsWith("account.password-reset-requested");
        admin.post("/api/admin/users/" + UUID.randomUUID() + "/password-reset").isProblem(404, "account-unknown");
    }

    @Test
    void suspendingBitesAtOnceAndIsUndone() {
        Newcomer ada = Newcomer.verified();
        ApiAnswer tokens = ada.login(anybody).is(200);
        Api api = anybody.with(tokens.text("/access_token"));
        String id = api.get("/api/auth/profile").text("/id");
        suspend(id).is(204);
        api.get("/api/auth/profile").isProblem(401, "unauthenticated");
        anybody.post("/api/auth/refresh", Map.of("refreshToken", tokens.text("/refresh_token")))
                .isProblem(401, "refresh-token-invalid");
        ada.login(anybody).isProblem(403, "account-suspended");
        ada.login(anybody, "not her password").isProblem(401, "credentials-wrong");
        suspend(id).isProblem(409, "account-unchanged");
        admin.delete("/api/admin/users/" + id + "/suspension").is(204);
        admin.delete("/api/admin/users/" + id + "/suspension").isProblem(404, "account-not-suspended");
        ada.login(anybody).is(200);
        assertThat(Audited.actions(id)).containsExactly("account.activated", "account.suspended");
    }

    @Test
    void whySomebodyIsSuspendedIsForAdministratorsAlone() {
        Newcomer ada = Newcomer.verified();
        String id = idOf(ada);
        admin.put("/api/admin/users/" + id + "/suspension", Map.of("because", "a confidential report"))
                .is(204);
        assertThat(admin.get("/api/admin/users/" + id).is(200).text("/suspendedBecause"))
                .isEqualTo("a confidential report");
        assertThat(Audited.data(id)).anyMatch(data -> data.contains("a confidential report"));
        admin.delete("/api/admin/users/" + id + "/suspension").is(204);

        Api own = Administrators.signedIn(ada, anybody);
        String events =
                String.join("\n", Rows.texts("select e::text from events.event e where owner_id = ?::uuid", id));
        assertThat(events).contains("account.suspended");
        assertThat(events + own.get("/api/users/me").is(200).body()).doesNotContain("confidential");
    }

    @Test
    void aNewRoleIsFeltAtOnce() {
        Newcomer ada = Newcomer.verified();
        Api before = Administrators.signedIn(ada, anybody);
        String id = before.get("/api/auth/profile").text("/id");
        admin.put("/api/admin/users/" + id + "/roles", Map.of("roles", List.of("user", "moderator")))
                .is(200);
        before.get("/api/admin/users").isProblem(401, "unauthenticated");
        Administrators.signedIn(ada, anybody).get("/api/admin/users").is(200);
    }

    @Test
    void nobodyActsOnThoseWhoRankAsHighOrGivesWhatTheyHaveNot() {
        Newcomer other = Newcomer.verified();
        Administrators.grant(other.email(), "admin");
        String id =
                Administrators.signedIn(other, anybody).get("/api/auth/profile").text("/id");
        suspend(id).isProblem(403, "rank-too-low");
        admin.delete("/api/admin/users/" + id + "/sessions").isProblem(403, "rank-too-low");
        impersonate(id).isProblem(403, "rank-too-low");
        String ada = idOf(Newcomer.verified());
        roles(ada, "super_admin").isProblem(403, "rank-too-low");
        roles(ada, "admin").isProblem(403, "rank-too-low");
        roles(ada, "no_such_role").isProblem(422, "role-unknown");
        String own = admin.get("/api/auth/profile").text("/id");
        roles(own, "user").isProblem(409, "own-account");
        suspend(own).isProblem(409, "own-account");
        suspend(UUID.randomUUID().toString()).isProblem(404, "account-unknown");
    }

    @Test
    void anInvitedPersonHasNoPasswordThatAnybodyElseKnows() {
        String email = UUID.randomUUID() + "@example.org";
        Map<String, String> invitation = Map.of("email", email, "displayName", "Grace");
        ApiAnswer invited = admin.post("/api/admin/users", invitation).is(201);
        assertThat(invited.at("/emailVerified").asBoolean()).isFalse();
        new Newcomer(email).login(anybody).isProblem(401, "credentials-wrong");
        admin.post("/api/admin/users", invitation).isProblem(409, "email-taken");
        admin.post("/api/admin/users", Map.of("email", "nobody", "displayName", "X"))
                .isProblem(422, "email-invalid");
    }

    @Test
    void anInvitedPersonChoosesAPasswordByTheTokenThatIsMailedToThem() {
        Newcomer grace = new Newcomer(UUID.randomUUID() + "@example.org");
        admin.post("/api/admin/users", Map.of("email", grace.email(), "displayName", "Grace"))
                .is(201);
        anybody.post("/api/auth/reset-password", Map.of("token", grace.mailedToken(), "password", Newcomer.PASSWORD))
                .is(200);
        Api own = Administrators.signedIn(grace, anybody);
        assertThat(own.get("/api/auth/profile").is(200).text("/displayName")).isEqualTo("Grace");
    }

    @Test
    void whoActsInSomebodysPlaceIsNamedInTheTokenTheAuditAndTheActivity() throws ParseException {
        Newcomer ada = Newcomer.verified();
        Api own = Administrators.signedIn(ada, anybody);
        String id = own.get("/api/auth/profile").text("/id");
        ApiAnswer apiAnswer = impersonate(id).is(200);
        assertThat(apiAnswer.at("/refresh_token").isMissingNode()).isTrue();
        var claims = SignedJWT.parse(apiAnswer.text("/access_token")).getJWTClaimsSet();
        assertThat(claims.getSubject()).isEqualTo(id);
        assertThat(claims.getJSONObjectClaim("act"))
                .containsEntry("sub", admin.get("/api/auth/profile").text("/id"));
        Api inAdasPlace = anybody.with(apiAnswer.text("/access_token"));
        assertThat(inAdasPlace.get("/api/auth/profile").is(200).text("/email")).isEqualTo(ada.email());
        inAdasPlace
                .post(
                        "/api/auth/change-password",
                        Map.of("currentPassword", Newcomer.PASSWORD, "newPassword", "not for others"))
                .isProblem(403, "owner-required");
        assertThat(Audited.actions(id)).startsWith("account.impersonated");
        assertThat(Rows.texts("""
                        select data ->> 'impersonatorId' from events.event
                        where owner_id = ?::uuid and type = 'account.impersonated'""", id))
                .containsExactly(admin.get("/api/auth/profile").text("/id"));
    }

    @Test
    void whoActsInSomebodysPlaceCannotDoWhatTakesAFreshSignIn() {
        Newcomer moderator = Newcomer.verified();
        Administrators.grant(moderator.email(), "moderator");
        Api boss = Administrators.as("super_admin", anybody);
        Newcomer other = Newcomer.verified();
        Administrators.grant(other.email(), "admin");
        String adminId =
                Administrators.signedIn(other, anybody).get("/api/auth/profile").text("/id");
        Api inPlace = anybody.with(
                boss.post("/api/admin/users/" + adminId + "/impersonation", Map.of("because", "to see what they see"))
                        .is(200)
                        .text("/access_token"));
        inPlace.get("/api/admin/users").is(200);
        ApiAnswer refused = inPlace.put(
                        "/api/admin/users/" + idOf(moderator) + "/suspension", Map.of("because", "no reason"))
                .isProblem(401, "step-up-required");
        assertThat(refused.header("WWW-Authenticate")).contains("insufficient_user_authentication", "max_age=300");
    }

    @Test
    void endingSomebodysSessionsSaysHowMany() {
        Newcomer ada = Newcomer.verified();
        Api api = Administrators.signedIn(ada, anybody);
        String id = api.get("/api/auth/profile").text("/id");
        assertThat(admin.delete("/api/admin/users/" + id + "/sessions").is(200).body())
                .isEqualTo("{\"sessions\":1}");
        api.get("/api/auth/profile").isProblem(401, "unauthenticated");
    }

    private String idOf(Newcomer newcomer) {
        return admin.get("/api/admin/users?q=" + newcomer.email().substring(0, 30))
                .text("/items/0/id");
    }

    /** Whoever ends a session, its owner finds it among their activity. */
    @Test
    void sessionsThatAnAdministratorEndsAreAnnounced() {
        Newcomer ada = Newcomer.verified();
        String id =
                Administrators.signedIn(ada, anybody).get("/api/auth/profile").text("/id");
        admin.delete("/api/admin/users/" + id + "/sessions").is(200);
        assertThat(ends(id)).containsExactly("ended by an administrator");
        ada.login(anybody).is(200);
        suspend(id).is(204);
        assertThat(ends(id)).containsExactly("ended by an administrator", "account suspended");
    }

    private static List<String> ends(String accountId) {
        return Rows.texts(
                "select data ->> 'because' from events.event "
                        + "where type = 'session.ended' and owner_id = ?::uuid order by id",
                accountId);
    }

    private ApiAnswer suspend(String id) {
        return admin.put("/api/admin/users/" + id + "/suspension", Map.of("because", "spam"));
    }

    private ApiAnswer impersonate(String id) {
        return admin.post("/api/admin/users/" + id + "/impersonation", Map.of("because", "a ticket"));
    }

    private ApiAnswer roles(String id, String role) {
        return admin.put("/api/admin/users/" + id + "/roles", Map.of("roles", List.of(role)));
    }
}
