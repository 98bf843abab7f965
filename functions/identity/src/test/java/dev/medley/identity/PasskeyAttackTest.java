package dev.medley.identity;

import static dev.medley.identity.SoftwareAuthenticator.ed25519;
import static dev.medley.identity.SoftwareAuthenticator.p256;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.medley.testkit.Api;
import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.AtOnce;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@FunctionTest("identity")
class PasskeyAttackTest {

    private final FunctionUnderTest identity;
    private final Api anybody;

    PasskeyAttackTest(FunctionUnderTest identity) {
        this.identity = identity;
        anybody = identity.api();
    }

    @Test
    void aCeremonyIsGoodOnce() throws Exception {
        KeyHolder ada = KeyHolder.with(anybody, p256());
        Map<String, Object> credential = ada.device().get(KeyHolder.signInOptions(anybody));
        List<ApiAnswer> answers =
                AtOnce.each(Collections.nCopies(20, credential), shown -> KeyHolder.show(anybody, shown));
        assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.status() != 200)
                .allSatisfy(answer -> answer.isProblem(401, "passkey-refused"));
    }

    @Test
    void whatIsNotQuiteRightIsAnsweredAlike() {
        KeyHolder ada = KeyHolder.with(anybody, p256());
        SoftwareAuthenticator device = ada.device();
        JsonNode late = KeyHolder.signInOptions(anybody);
        KeyHolder.show(identity.later(Duration.ofMinutes(5)).api(), device.get(late))
                .isProblem(401, "passkey-refused");
        refused(device.get(KeyHolder.registrationOptions(ada.api())));
        refused(p256().get(KeyHolder.signInOptions(anybody)));

        device.origin = "https://medley.test.example";
        refused(device.get(KeyHolder.signInOptions(anybody)));
        device.origin = SoftwareAuthenticator.ORIGIN;
        device.relyingParty = "test";
        refused(device.get(KeyHolder.signInOptions(anybody)));
        device.relyingParty = "medley.test";
        device.type = "webauthn.create";
        refused(device.get(KeyHolder.signInOptions(anybody)));
        device.type = "";
        device.present = false;
        refused(device.get(KeyHolder.signInOptions(anybody)));
        device.present = true;
        device.tellsWhose = false;
        refused(device.get(KeyHolder.signInOptions(anybody)));
        device.tellsWhose = true;
        KeyHolder.signIn(anybody, device).is(200);
    }

    @Test
    void aKeyOpensTheAccountItWasMadeFor() {
        KeyHolder ada = KeyHolder.with(anybody, p256());
        KeyHolder bob = KeyHolder.with(anybody, p256());
        Map<String, Object> bobs = bob.device().get(KeyHolder.signInOptions(anybody));
        Map<String, Object> adas = ada.device().get(KeyHolder.signInOptions(anybody));
        refused(Garbage.with(bobs, "userHandle", SoftwareAuthenticator.encode(Garbage.bytes(adas, "userHandle"))));

        Map<String, Object> swapped = new java.util.HashMap<>(ada.device().get(KeyHolder.signInOptions(anybody)));
        swapped.put("id", SoftwareAuthenticator.encode(bob.device().credentialId));
        refused(swapped);
    }

    @Test
    void aChangedSignatureOrWhatItSignsIsRefused() {
        KeyHolder ada = KeyHolder.with(anybody, ed25519());
        for (String part : List.of("signature", "authenticatorData", "clientDataJSON")) {
            for (int i = 0; i < 20; i++) {
                Map<String, Object> good = ada.device().get(KeyHolder.signInOptions(anybody));
                refused(Garbage.noise(good, part).get(i));
            }
        }
        KeyHolder.signIn(anybody, ada.device()).is(200);
    }

    @Test
    void garbageIsRefusedWithoutHarm() {
        KeyHolder ada = KeyHolder.with(anybody, p256());
        for (String part : List.of("signature", "authenticatorData", "clientDataJSON", "userHandle")) {
            Garbage.shapes(ada.device().get(KeyHolder.signInOptions(anybody)), part)
                    .forEach(credential -> assertThat(
                                    KeyHolder.show(anybody, credential).status())
                            .as("%s", credential)
                            .isIn(401, 422));
        }
        anybody.post("/api/auth/passkeys/authentication", "{}").isProblem(422, "validation-failed");
        anybody.post("/api/auth/passkeys/authentication", "[").isProblem(400, "request-malformed");
    }

    @Test
    void aCopiedKeyIsBlockedAndItsOwnerHearsOfIt() {
        SoftwareAuthenticator device = p256();
        device.count = 7;
        KeyHolder ada = KeyHolder.with(anybody, device);
        device.count = 8;
        KeyHolder.signIn(anybody, device).is(200);

        device.count = 8;
        KeyHolder.signIn(anybody, device).isProblem(401, "passkey-refused");
        device.count = 9;
        KeyHolder.signIn(anybody, device).isProblem(401, "passkey-refused");

        assertThat(ada.api().get("/api/auth/passkeys").text("/items/0/blockedAt"))
                .isNotEmpty();
        ada.owner().login(anybody).is(202);
        ada.api().post("/api/auth/passkeys/step-up-options").isProblem(409, "passkey-none");
        await().until(() -> ada.owner().mails().stream()
                .anyMatch(mail ->
                        mail.subject().contains("was blocked") && mail.html().contains("Ada&#39;s phone")));
    }

    @Test
    void whoCannotSignBlocksNobodysKey() {
        SoftwareAuthenticator device = p256();
        device.count = 7;
        KeyHolder ada = KeyHolder.with(anybody, device);
        device.count = 3;
        refused(Garbage.with(
                device.get(KeyHolder.signInOptions(anybody)),
                "signature",
                SoftwareAuthenticator.encode(SoftwareAuthenticator.random(70))));
        device.count = 8;
        KeyHolder.signIn(anybody, ada.device()).is(200);
    }

    private void refused(Map<String, Object> credential) {
        KeyHolder.show(anybody, credential).isProblem(401, "passkey-refused");
    }
}
