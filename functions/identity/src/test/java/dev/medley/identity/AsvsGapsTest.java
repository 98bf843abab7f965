package dev.medley.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.medley.testkit.Api;
import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.Rows;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What ASVS 5.0 asks of accounts and sessions and no other test here shows; the table is docs/security/asvs.tsv. */
@FunctionTest("identity")
class AsvsGapsTest {

    private static final String ME = "/api/users/me";
    private static final String APP = "/api/auth/factors/totp";

    private final FunctionUnderTest identity;
    private final Api anybody;

    AsvsGapsTest(FunctionUnderTest identity) {
        this.identity = identity;
        anybody = identity.api();
    }

    @Test
    void aPasswordOfTenYearsAgoIsStillGood() {
        Newcomer ada = Newcomer.verified();
        Rows.update("""
                update identity.account set created_at = created_at - interval '10 years',
                    updated_at = updated_at - interval '10 years', verified_at = verified_at - interval '10 years'
                where email_key = ?""", ada.email());
        ada.login(anybody).is(200);
    }

    @Test
    void aPasswordIsTypedUnseenAndMayBePasted() {
        String page = anybody.get("/api/auth/reset-password").is(200).body();
        assertThat(page)
                .containsOnlyOnce("type=\"password\"")
                .contains("type=\"password\" autocomplete=\"new-password\"")
                .doesNotContainIgnoringCase("paste")
                .doesNotContain("readonly", "maxlength", "keydown", "oninput", "beforeinput");
    }

    @Test
    void aPasswordIsComparedAsItCame() {
        Newcomer ada = Newcomer.verified();
        for (String other : List.of(
                " " + Newcomer.PASSWORD,
                Newcomer.PASSWORD + " ",
                Newcomer.PASSWORD.toUpperCase(Locale.ROOT),
                Newcomer.PASSWORD.substring(0, Newcomer.PASSWORD.length() - 1))) {
            ada.login(anybody, other).isProblem(401, "credentials-wrong");
        }
        ada.login(anybody).is(200);
    }

    @Test
    void whatOpensASessionAgainIs256RandomBits() {
        Newcomer ada = Newcomer.verified();
        List<String> secrets = List.of(
                ada.login(anybody).is(200).text("/refresh_token"),
                ada.login(anybody).is(200).text("/refresh_token"),
                Newcomer.registered(anybody).mailedToken());
        assertThat(secrets)
                .doesNotHaveDuplicates()
                .allSatisfy(secret ->
                        assertThat(Base64.getUrlDecoder().decode(secret)).hasSize(32));
    }

    @Test
    void aRecoveryCodeIs120RandomBits() {
        assertThat(Guarded.by(anybody).recoveryCodes()).allMatch(code -> code.matches("([a-z2-7]{4}-){5}[a-z2-7]{4}"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"roles\": [\"super_admin\"]}",
                "{\"status\": \"active\"}",
                "{\"email\": \"somebody@example.org\"}",
                "{\"emailVerified\": true}",
                "{\"factors\": []}",
                "{\"id\": \"00000000-0000-0000-0000-000000000000\"}",
                "{\"displayName\": \"Augusta\", \"tier\": \"unlimited\"}"
            })
    void nobodyGivesThemselvesWhatIsOthersToGive(String patch) {
        Api ada = Administrators.signedIn(Newcomer.verified(), anybody);
        JsonNode before = ada.get(ME).is(200).at("");
        assertThat(ada.patch(ME, patch).status()).isBetween(400, 422);
        assertThat(ada.get(ME).is(200).at("")).isEqualTo(before);
    }

    @Test
    void aStepUpIsAnotherSessionAndEndsTheOneBefore() {
        ApiAnswer before = Newcomer.verified().login(anybody).is(200);
        ApiAnswer after = anybody.with(before.text("/access_token"))
                .post("/api/auth/step-up", Map.of("password", Newcomer.PASSWORD))
                .is(200);

        assertThat(Jwt.session(after)).isNotEqualTo(Jwt.session(before));
        anybody.with(before.text("/access_token")).get(ME).isProblem(401, "unauthenticated");
        anybody.post("/api/auth/refresh", Map.of("refreshToken", before.text("/refresh_token")))
                .isProblem(401, "refresh-token-invalid");
    }

    @Test
    void aRecoveryCodeIsKeptAsItsHash() {
        Guarded ada = Guarded.by(anybody);
        String letters = ada.recoveryCodes().getFirst().replace("-", "");
        assertThat(Rows.count(
                        "select count(*) from identity.recovery_code where code_hash = sha256(convert_to(?, 'UTF8'))",
                        letters))
                .isEqualTo(1);
    }

    @Test
    void whoLostTheAppShowsPasswordAndRecoveryCodeToHaveAnother() {
        Guarded ada = Guarded.by(anybody);
        String first = ada.challenge(anybody);
        anybody.with(first).delete(APP).isProblem(401, "unauthenticated");

        ApiAnswer tokens = Guarded.meet(
                        anybody, first, "recoveryCode", ada.recoveryCodes().getFirst())
                .is(200);
        Api again = anybody.with(tokens.text("/access_token"));
        again.post(APP).isProblem(409, "totp-enrolled");
        again.delete(APP).is(204);
        again.post(APP).is(200);
    }

    @ParameterizedTest
    @CsvSource({
        "POST, /api/auth/factors/totp",
        "POST, /api/auth/factors/totp/confirmation",
        "DELETE, /api/auth/factors/totp",
        "POST, /api/auth/factors/recovery-codes",
        "POST, /api/auth/passkeys/registration-options",
        "POST, /api/auth/passkeys",
        "DELETE, /api/auth/passkeys/00000000-0000-0000-0000-000000000000",
        "POST, /api/auth/identities/authorization",
        "DELETE, /api/auth/identities/00000000-0000-0000-0000-000000000000",
        "POST, /api/users/me/email",
        "POST, /api/users/me/api-keys"
    })
    void whatOpensAnAccountIsChangedOnlyByWhoProvedThemselvesJustNow(String method, String path) {
        ApiAnswer tokens = Newcomer.verified().login(anybody).is(200);
        Api later = identity.later(Duration.ofMinutes(5)).api();
        Api stale = later.with(later.post("/api/auth/refresh", Map.of("refreshToken", tokens.text("/refresh_token")))
                .is(200)
                .text("/access_token"));
        ApiAnswer apiAnswer = method.equals("POST") ? stale.post(path, Map.of()) : stale.delete(path);
        apiAnswer.isProblem(401, "step-up-required");
    }

    @Test
    void aPasskeyThatComesOrGoesEndsOtherSessionsWhereItsOwnerWantsThat() {
        Newcomer ada = Newcomer.verified();
        Api other = Administrators.signedIn(ada, anybody);
        Api api = Administrators.signedIn(ada, anybody);
        SoftwareAuthenticator device = SoftwareAuthenticator.p256();
        Map<String, Object> credential = device.create(KeyHolder.registrationOptions(api));
        UUID passkey = api.post(
                        "/api/auth/passkeys", Map.of("name", "k", "credential", credential, "endOtherSessions", true))
                .is(201)
                .id();
        other.get(ME).isProblem(401, "unauthenticated");

        Api strong = anybody.with(KeyHolder.signIn(anybody, device).is(200).text("/access_token"));
        strong.delete("/api/auth/passkeys/" + passkey + "?endOtherSessions=true")
                .is(204);
        api.get(ME).isProblem(401, "unauthenticated");
        strong.get(ME).is(200);
    }

    @Test
    void aSessionIsOverThirtyDaysAfterItWasLastRefreshed() {
        ApiAnswer tokens = Newcomer.verified().login(anybody).is(200);
        unseenFor(tokens, "29 days 23 hours 59 minutes");
        ApiAnswer next = refresh(tokens).is(200);
        unseenFor(next, "30 days");
        refresh(next).isProblem(401, "refresh-token-invalid");
    }

    @Test
    void aSessionIsOverAfterNinetyDaysHoweverOftenItIsRefreshed() {
        ApiAnswer tokens = Newcomer.verified().login(anybody).is(200);
        age(tokens, "created_at = created_at - interval '89 days 23 hours 59 minutes'");
        ApiAnswer next = refresh(tokens).is(200);
        unseenFor(next, "1 minute");
        refresh(next).isProblem(401, "refresh-token-invalid");
    }

    private ApiAnswer refresh(ApiAnswer tokens) {
        return anybody.post("/api/auth/refresh", Map.of("refreshToken", tokens.text("/refresh_token")));
    }

    private static void age(ApiAnswer tokens, String assignment) {
        Rows.update("update identity.session set " + assignment + " where id = ?", Jwt.session(tokens));
    }

    private static void unseenFor(ApiAnswer tokens, String time) {
        Rows.update(
                "update identity.refresh_token set expires_at = expires_at - ?::interval"
                        + " where session_id = ? and replaced_at is null",
                time,
                Jwt.session(tokens));
    }
}
