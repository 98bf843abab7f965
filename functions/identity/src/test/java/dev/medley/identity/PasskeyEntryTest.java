package dev.medley.identity;

import static dev.medley.identity.SoftwareAuthenticator.ed25519;
import static dev.medley.identity.SoftwareAuthenticator.p256;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.nimbusds.jwt.SignedJWT;
import dev.medley.testkit.Api;
import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.Rows;
import java.text.ParseException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@FunctionTest("identity")
class PasskeyEntryTest {

    private final Api anybody;

    PasskeyEntryTest(Api anybody) {
        this.anybody = anybody;
    }

    @Test
    void aPasskeyOfAVerifiedOwnerIsTwoFactors() throws ParseException {
        KeyHolder ada = KeyHolder.with(anybody, p256());
        ApiAnswer tokens = KeyHolder.signIn(anybody, ada.device()).is(200);

        assertThat(tokens.header("Cache-Control")).isEqualTo("no-store");
        assertThat(methods(tokens)).containsExactly("hwk", "mfa", "user");
        Api api = anybody.with(tokens.text("/access_token"));
        assertThat(api.get("/api/auth/profile").text("/email"))
                .isEqualTo(ada.owner().email());
        assertThat(api.get("/api/auth/passkeys").text("/items/0/usedAt")).isNotEmpty();
    }

    @Test
    void oneThatIsSyncedSaysSo() throws ParseException {
        SoftwareAuthenticator device = ed25519();
        device.synced = true;
        KeyHolder ada = KeyHolder.with(anybody, device);
        assertThat(ada.api().get("/api/auth/passkeys").at("/items/0/synced").asBoolean())
                .isTrue();
        assertThat(methods(KeyHolder.signIn(anybody, device).is(200))).containsExactly("mfa", "swk", "user");
    }

    @Test
    void everybodyGetsTheSameOptions() {
        KeyHolder ada = KeyHolder.with(anybody, p256());
        JsonNode nobody = KeyHolder.signInOptions(anybody);
        JsonNode owner = KeyHolder.signInOptions(ada.api());
        assertThat(nobody.at("/rpId").asText()).isEqualTo("medley.test");
        assertThat(nobody.at("/allowCredentials").size()).isZero();
        assertThat(nobody.at("/timeout").asInt()).isEqualTo(300_000);
        assertThat(nobody.toString().replace(nobody.at("/challenge").asText(), ""))
                .isEqualTo(owner.toString().replace(owner.at("/challenge").asText(), ""));
    }

    @Test
    void withoutVerificationItIsOneFactorAndAnotherFollows() throws ParseException {
        KeyHolder ada = KeyHolder.with(anybody, p256());
        ada.device().verifies = false;
        ApiAnswer half = KeyHolder.signIn(anybody, ada.device()).is(202);
        assertThat(Guarded.texts(half, "/factors")).containsExactly("passkey");
        String challenge = half.text("/challengeToken");

        Guarded.meet(anybody, challenge, "passkey", ada.device().get(secondStepOptions(challenge)))
                .isProblem(422, "second-factor-wrong");
        ApiAnswer tokens = Guarded.meet(
                        anybody, challenge, "recoveryCode", ada.recoveryCodes().getFirst())
                .is(200);
        assertThat(methods(tokens)).containsExactly("hwk", "mfa", "otp", "user");
    }

    @Test
    void whoIsSuspendedStaysOut() {
        KeyHolder ada = KeyHolder.with(anybody, p256());
        Rows.update(
                "update identity.account set status = 'suspended' where email = ?",
                ada.owner().email());
        KeyHolder.signIn(anybody, ada.device()).isProblem(403, "account-suspended");
    }

    private JsonNode secondStepOptions(String challenge) {
        return anybody.post("/api/auth/second-factor/passkey-options", Map.of("challengeToken", challenge))
                .is(200)
                .at("");
    }

    private static List<String> methods(ApiAnswer tokens) throws ParseException {
        return SignedJWT.parse(tokens.text("/access_token")).getJWTClaimsSet().getStringListClaim("amr");
    }
}
