package dev.medley.identity;

import static dev.medley.identity.SoftwareAuthenticator.cose;
import static dev.medley.identity.SoftwareAuthenticator.ed25519;
import static dev.medley.identity.SoftwareAuthenticator.encode;
import static dev.medley.identity.SoftwareAuthenticator.p256;
import static dev.medley.identity.SoftwareAuthenticator.random;
import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.testkit.Api;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.Rows;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Devices and pages that do not keep to WebAuthn Level 3. */
@FunctionTest("identity")
class PasskeyHostilityTest {

    private static final int BACKED_UP = 0x10;
    private static final int BACKUP_ELIGIBLE = 0x08;
    private static final int RSA = 3;
    private static final int EC2 = 2;

    private final Api anybody;

    PasskeyHostilityTest(Api anybody) {
        this.anybody = anybody;
    }

    @Test
    void aPageThatFramesOursRegistersAndOpensNothing() {
        SoftwareAuthenticator framed = p256();
        framed.crossOrigin = true;
        KeyHolder.register(signedIn(), framed).isProblem(422, "passkey-unusable");

        KeyHolder ada = KeyHolder.with(anybody, p256());
        ada.device().crossOrigin = true;
        refused(ada.device());
    }

    @Test
    void whatIsBackedUpMustHaveBeenFitForIt() {
        SoftwareAuthenticator liar = p256();
        liar.flags = BACKED_UP;
        KeyHolder.register(signedIn(), liar).isProblem(422, "passkey-unusable");

        KeyHolder ada = KeyHolder.with(anybody, p256());
        ada.device().flags = BACKUP_ELIGIBLE;
        refused(ada.device());
        ada.device().flags = BACKED_UP;
        refused(ada.device());
        ada.device().flags = 0;
        KeyHolder.signIn(anybody, ada.device()).is(200);
    }

    @Test
    void aCounterThatGoesBackToNothingIsACopy() {
        SoftwareAuthenticator device = p256();
        device.count = 7;
        KeyHolder ada = KeyHolder.with(anybody, device);
        device.count = 0;
        refused(device);
        assertThat(ada.api().get("/api/auth/passkeys").text("/items/0/blockedAt"))
                .isNotEmpty();
    }

    @Test
    void formatsOfAttestationsThatNobodyAskedForAreNotBelievedNorAnError() {
        for (String format :
                List.of("packed", "fido-u2f", "tpm", "android-key", "android-safetynet", "apple", "x", "")) {
            SoftwareAuthenticator device = ed25519();
            device.format = format;
            assertThat(KeyHolder.register(signedIn(), device).status())
                    .as(format)
                    .isEqualTo(422);
        }
    }

    @Test
    void aCredentialHasAnIdOf1To1023Bytes() {
        for (int length : new int[] {0, 1024, 3000, 9000}) {
            SoftwareAuthenticator device = p256();
            device.credentialId = random(length);
            KeyHolder.register(signedIn(), device).isProblem(422, "passkey-unusable");
        }
        SoftwareAuthenticator longest = p256();
        longest.credentialId = random(1023);
        KeyHolder.with(anybody, longest);
        KeyHolder.signIn(anybody, longest).is(200);
    }

    @Test
    void keysThatAreNoneOpenNothing() throws IOException {
        byte[] zero = new byte[32];
        for (byte[] key : List.of(
                cose(EC2, -7, 1, zero, zero),
                cose(EC2, -7, 1, random(32), random(32)),
                cose(EC2, -7, 1, random(5), random(5)),
                cose(EC2, -7, 6, random(32), random(32)),
                cose(EC2, -7, 1),
                cose(EC2, -257, 1, random(32), random(32)),
                cose(EC2, -65535, 1, random(32), random(32)),
                cose(RSA, -257, 1, random(32)),
                cose(1, -8, 6, random(3)),
                cose(1, -7, 6, random(32)),
                cose(9, -7, 1, random(32)),
                new byte[] {(byte) 0xa0},
                new byte[] {(byte) 0xf6},
                nested(9000))) {
            SoftwareAuthenticator device = p256();
            device.cose = key;
            Api api = signedIn();
            int status = KeyHolder.register(api, device).status();
            assertThat(status).as(encode(key)).isIn(201, 422);
            refused(device);
        }
    }

    @Test
    void anAnswerThatIsNestedWithoutEndIsRefused() {
        Api api = signedIn();
        Map<String, Object> made = p256().create(KeyHolder.registrationOptions(api));
        KeyHolder.add(api, Garbage.with(made, "attestationObject", encode(nested(12_000))))
                .isProblem(422, "passkey-unusable");
        KeyHolder.add(
                        api,
                        Garbage.with(
                                made, "clientDataJSON", encode("[".repeat(3000).getBytes(StandardCharsets.UTF_8))))
                .isProblem(422, "passkey-unusable");
    }

    @Test
    void whatADevicePromisesAndDoesNotSendIsNoError() {
        KeyHolder ada = KeyHolder.with(anybody, p256());
        for (int flags : new int[] {0x40, 0x80, 0xc0}) {
            ada.device().flags = flags;
            assertThat(KeyHolder.signIn(anybody, ada.device()).status()).isIn(200, 401);
            for (byte[] more : List.of(new byte[] {(byte) 0xf6}, new byte[] {(byte) 0xa0}, nested(2000))) {
                Map<String, Object> shown = ada.device().get(KeyHolder.signInOptions(anybody));
                byte[] data = Garbage.bytes(shown, "authenticatorData");
                byte[] longer = Arrays.copyOf(data, data.length + more.length);
                System.arraycopy(more, 0, longer, data.length, more.length);
                KeyHolder.show(anybody, Garbage.with(shown, "authenticatorData", encode(longer)))
                        .isProblem(401, "passkey-refused");
            }
        }
        ada.device().flags = 0;
        KeyHolder.signIn(anybody, ada.device()).is(200);
    }

    @Test
    void thePasskeyOfAClosedAccountOpensNothing() {
        KeyHolder ada = KeyHolder.with(anybody, p256());
        Rows.update(
                "update identity.account set status = 'suspended', closed_at = now() where email = ?",
                ada.owner().email());
        KeyHolder.signIn(anybody, ada.device()).isProblem(403, "account-suspended");
    }

    private static byte[] nested(int depth) {
        byte[] arrays = new byte[depth];
        Arrays.fill(arrays, (byte) 0x81);
        return arrays;
    }

    private Api signedIn() {
        return anybody.with(Newcomer.verified().login(anybody).is(200).text("/access_token"));
    }

    private void refused(SoftwareAuthenticator device) {
        KeyHolder.signIn(anybody, device).isProblem(401, "passkey-refused");
    }
}
