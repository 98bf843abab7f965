package dev.medley.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.identity.factors.AuthenticatorApp;
import dev.medley.testkit.Api;
import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.FunctionTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where the operator demands two factors of a role. */
@FunctionTest(value = "identity", settings = "medley.second-factor.required-of=admin,super_admin")
class RequiredSecondFactorTest {

    private static final String MEMBERS = "/api/admin/users";

    private final Api anybody;
    private final Newcomer boss;

    RequiredSecondFactorTest(Api anybody) {
        this.anybody = anybody;
        boss = Newcomer.verified();
        Administrators.grant(boss.email(), "admin");
    }

    @Test
    void whoHasShownOneCanEnrolAnotherAndNothingElse() {
        Api half = Administrators.signedIn(boss, anybody);
        ApiAnswer refused = half.get(MEMBERS);
        refused.isProblem(401, "two-factors-required");
        assertThat(refused.header("WWW-Authenticate")).startsWith("Bearer error=\"insufficient_user_authentication\"");
        half.get("/api/auth/profile").is(200);
        assertThat(half.get("/api/auth/factors").is(200).at("/required").asBoolean())
                .isTrue();

        AuthenticatorApp app = AuthenticatorApp.with(
                half.post("/api/auth/factors/totp").is(200).text("/secret"));
        String recoveryCode = half.post("/api/auth/factors/totp/confirmation", Map.of("code", app.code()))
                .is(200)
                .text("/recoveryCodes/0");
        half.get(MEMBERS).isProblem(401, "two-factors-required");

        String challenge = half.post("/api/auth/step-up", Map.of("password", Newcomer.PASSWORD))
                .is(202)
                .text("/challengeToken");
        ApiAnswer whole =
                Guarded.meet(anybody, challenge, "recoveryCode", recoveryCode).is(200);
        anybody.with(whole.text("/access_token")).get(MEMBERS).is(200);
        ApiAnswer refreshed = anybody.post("/api/auth/refresh", Map.of("refreshToken", whole.text("/refresh_token")))
                .is(200);
        anybody.with(refreshed.text("/access_token")).get(MEMBERS).is(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/api/users/me/settings", "/api/users/me/api-keys", "/api/auth/devices", "/api/admin/roles"})
    void thatIsSoOfEverythingElse(String path) {
        Administrators.signedIn(boss, anybody).get(path).isProblem(401, "two-factors-required");
    }

    @Test
    void endingTheSessionsOfOthersIsNotAmongWhatIsOpen() {
        Api half = Administrators.signedIn(boss, anybody);
        String id = half.get("/api/auth/profile").text("/id");
        half.delete(MEMBERS + "/" + id + "/sessions").isProblem(401, "two-factors-required");
        half.post("/api/auth/logout").is(204);
    }

    @Test
    void aTrustedDeviceSparesNobodyIt() {
        Guarded guarded = Guarded.by(anybody);
        Administrators.grant(guarded.owner().email(), "admin");
        ApiAnswer tokens = Guarded.meet(
                        anybody,
                        guarded.challenge(anybody),
                        "recoveryCode",
                        guarded.recoveryCodes().getFirst())
                .is(200);
        Api whole = anybody.with(tokens.text("/access_token"));
        whole.get(MEMBERS).is(200);
        String device = whole.get("/api/auth/devices").text("/items/0/id");
        whole.patch("/api/auth/devices/" + device, Map.of("trusted", true)).is(200);
        ApiAnswer trusted = anybody.post(
                        "/api/auth/login",
                        Map.of(
                                "email", guarded.owner().email(),
                                "password", Newcomer.PASSWORD,
                                "deviceToken", tokens.text("/device_token")))
                .is(200);
        anybody.with(trusted.text("/access_token")).get(MEMBERS).isProblem(401, "two-factors-required");
    }

    @Test
    void anApiKeyFromBeforeTheDemandGoesOn(@FunctionTest("identity") Api lax) {
        String key = Administrators.signedIn(boss, lax)
                .post("/api/users/me/api-keys", Map.of("name", "k", "scopes", List.of("account:read:all")))
                .is(201)
                .text("/key");
        anybody.with(key).get(MEMBERS).is(200);
    }

    @Test
    void nobodyElseIsAskedForMore() {
        Api ada = Administrators.signedIn(Newcomer.verified(), anybody);
        ada.get("/api/users/me/settings").is(200);
        assertThat(ada.get("/api/auth/factors").at("/required").asBoolean()).isFalse();
    }
}
