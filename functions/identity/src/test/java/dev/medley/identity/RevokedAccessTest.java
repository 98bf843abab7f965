package dev.medley.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.testkit.Api;
import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.Rows;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What somebody may have begun who knew a password ends with its reset. */
@FunctionTest("identity")
class RevokedAccessTest {

    private static final String SUBJECT = "Choose a new password";
    private static final String NEW = "seven grey herons at dawn";

    private final Api api;

    RevokedAccessTest(Api api) {
        this.api = api;
    }

    @Test
    void whatSomebodyOpenedWhoKnewThePasswordIsClosed() {
        Guarded ada = Guarded.by(api);
        String trusted = trustedDevice(ada);
        Api key = api.with(ada.api()
                .post("/api/users/me/api-keys", Map.of("name", "k", "scopes", List.of("account:read:own")))
                .is(201)
                .text("/key"));
        reset(askedToken(ada.owner()), NEW).is(200);
        key.get("/api/auth/profile").isProblem(401, "unauthenticated");
        assertThat(revokedIntegrations(ada.owner(), false)).isEqualTo(1);
        login(ada.owner(), trusted).is(202);
        String told = Letterbox.of(ada.owner())
                .awaited("Your Medley password was changed", 1)
                .text();
        assertThat(told)
                .contains("3 sessions, the trust in 1 devices, 1 API keys")
                .doesNotContain("still open your account");
    }

    @Test
    void anOwnerWhoOnlyForgotThePasswordKeepsTheApiKeys() {
        Newcomer ada = Newcomer.verified();
        Api key = api.with(Administrators.signedIn(ada, api)
                .post("/api/users/me/api-keys", Map.of("name", "k", "scopes", List.of("account:read:own")))
                .is(201)
                .text("/key"));
        api.post("/api/auth/reset-password", Map.of("token", askedToken(ada), "password", NEW, "keepApiKeys", true))
                .is(200);
        key.get("/api/auth/profile").is(200);
        assertThat(revokedIntegrations(ada, true)).isEqualTo(1);
    }

    private static long revokedIntegrations(Newcomer newcomer, boolean keepsApiKeys) {
        return Rows.count(
                "select count(*) from events.event e join identity.account a on a.id = e.subject_id "
                        + "where e.type = 'account.integrations-revoked' and a.email = ? "
                        + "and e.data ->> 'keepsApiKeys' = ?",
                newcomer.email(),
                Boolean.toString(keepsApiKeys));
    }

    private String trustedDevice(Guarded ada) {
        ApiAnswer tokens = Guarded.meet(
                        api,
                        ada.challenge(api),
                        "recoveryCode",
                        ada.recoveryCodes().getFirst())
                .is(200);
        Api own = api.with(tokens.text("/access_token"));
        String device = own.get("/api/auth/devices").text("/items/0/id");
        own.patch("/api/auth/devices/" + device, Map.of("trusted", true)).is(200);
        login(ada.owner(), tokens.text("/device_token")).is(200);
        return tokens.text("/device_token");
    }

    private ApiAnswer login(Newcomer somebody, String device) {
        String password = somebody.login(api).status() == 401 ? NEW : Newcomer.PASSWORD;
        return api.post(
                "/api/auth/login", Map.of("email", somebody.email(), "password", password, "deviceToken", device));
    }

    private String askedToken(Newcomer newcomer) {
        forgot(newcomer.email()).is(202);
        return Letterbox.of(newcomer).token(SUBJECT, 1);
    }

    private ApiAnswer reset(String token, String password) {
        return api.post("/api/auth/reset-password", Map.of("token", token, "password", password));
    }

    private ApiAnswer forgot(String email) {
        return api.post("/api/auth/forgot-password", Map.of("email", email));
    }
}
