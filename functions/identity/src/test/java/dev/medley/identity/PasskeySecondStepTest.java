package dev.medley.identity;

import static dev.medley.identity.SoftwareAuthenticator.p256;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.nimbusds.jwt.SignedJWT;
import dev.medley.testkit.Api;
import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.FunctionTest;
import java.text.ParseException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@FunctionTest("identity")
class PasskeySecondStepTest {

    private final Api anybody;

    PasskeySecondStepTest(Api anybody) {
        this.anybody = anybody;
    }

    @Test
    void aPasskeyIsASecondFactorToo() throws ParseException {
        KeyHolder ada = KeyHolder.with(anybody, p256());
        ada.device().verifies = false;
        ada.device().tellsWhose = false;
        ApiAnswer half = ada.owner().login(anybody).is(202);
        assertThat(Guarded.texts(half, "/factors")).containsExactly("passkey");
        String challenge = half.text("/challengeToken");
        JsonNode options = secondStepOptions(challenge);
        assertThat(options.at("/allowCredentials/0/id").asText())
                .isEqualTo(SoftwareAuthenticator.encode(ada.device().credentialId));
        assertThat(Guarded.texts(
                        anybody.post("/api/auth/second-factor/passkey-options", Map.of("challengeToken", challenge)),
                        "/allowCredentials/0/transports"))
                .containsExactly("hybrid", "internal");

        ApiAnswer tokens = Guarded.meet(
                        anybody, challenge, "passkey", ada.device().get(options))
                .is(200);
        assertThat(methods(tokens)).containsExactly("hwk", "mfa", "pwd", "user");
    }

    /** Some devices send an empty handle where they were told which key to use (WebAuthn, 5.2.2). */
    @Test
    void anEmptyUserHandleIsNone() {
        KeyHolder ada = KeyHolder.with(anybody, p256());
        ada.device().userHandle = new byte[0];
        String challenge = ada.owner().login(anybody).is(202).text("/challengeToken");
        Guarded.meet(anybody, challenge, "passkey", ada.device().get(secondStepOptions(challenge)))
                .is(200);
    }

    @Test
    void onlyAPasskeyOfTheSameAccountAndForTheSecondStepMeetsAChallenge() {
        KeyHolder ada = KeyHolder.with(anybody, p256());
        KeyHolder bob = KeyHolder.with(anybody, p256());
        String challenge = ada.owner().login(anybody).is(202).text("/challengeToken");
        String other = bob.owner().login(anybody).is(202).text("/challengeToken");

        for (Map<String, Object> credential : List.of(
                bob.device().get(secondStepOptions(challenge)),
                bob.device().get(secondStepOptions(other)),
                ada.device().get(secondStepOptions(other)),
                ada.device().get(KeyHolder.signInOptions(anybody)))) {
            Guarded.meet(anybody, challenge, "passkey", credential).isProblem(401, "passkey-refused");
        }
        Guarded.meet(anybody, challenge, "passkey", ada.device().get(secondStepOptions(challenge)))
                .is(200);
        anybody.post("/api/auth/second-factor/passkey-options", Map.of("challengeToken", challenge))
                .isProblem(422, "challenge-invalid");
    }

    @Test
    void optionsForTheSecondStepNeedAPasskey() {
        Guarded ada = Guarded.by(anybody);
        anybody.post("/api/auth/second-factor/passkey-options", Map.of("challengeToken", ada.challenge(anybody)))
                .isProblem(409, "passkey-none");
        anybody.post("/api/auth/second-factor/passkey-options", Map.of("challengeToken", ""))
                .isProblem(422, "validation-failed");
    }

    @Test
    void whoHasNoPasswordStepsUpWithAPasskey() {
        KeyHolder ada = KeyHolder.with(anybody, p256()).withoutPassword();
        JsonNode options =
                ada.api().post("/api/auth/passkeys/step-up-options").is(200).at("");
        ApiAnswer tokens = stepUp(ada.api(), ada.device().get(options)).is(200);

        ada.api().get("/api/auth/profile").isProblem(401, "unauthenticated");
        anybody.with(tokens.text("/access_token"))
                .post("/api/auth/factors/totp")
                .is(200);
    }

    @Test
    void aStepUpTakesThePasskeyOfTheCallerAndItsOwnCeremony() {
        KeyHolder ada = KeyHolder.with(anybody, p256());
        KeyHolder bob = KeyHolder.with(anybody, p256());
        stepUp(ada.api(), bob.device().get(stepUpOptions(ada.api()))).isProblem(401, "passkey-refused");
        stepUp(ada.api(), bob.device().get(stepUpOptions(bob.api()))).isProblem(401, "passkey-refused");
        stepUp(ada.api(), ada.device().get(KeyHolder.signInOptions(anybody))).isProblem(401, "passkey-refused");
        KeyHolder.show(anybody, ada.device().get(stepUpOptions(ada.api()))).isProblem(401, "passkey-refused");
        ada.api().get("/api/auth/profile").is(200);
    }

    private JsonNode secondStepOptions(String challenge) {
        return anybody.post("/api/auth/second-factor/passkey-options", Map.of("challengeToken", challenge))
                .is(200)
                .at("");
    }

    private static JsonNode stepUpOptions(Api api) {
        return api.post("/api/auth/passkeys/step-up-options").is(200).at("");
    }

    private static ApiAnswer stepUp(Api api, Map<String, Object> credential) {
        return api.post("/api/auth/passkeys/step-up", Map.of("credential", credential));
    }

    private static List<String> methods(ApiAnswer tokens) throws ParseException {
        return SignedJWT.parse(tokens.text("/access_token")).getJWTClaimsSet().getStringListClaim("amr");
    }
}
