package dev.medley.identity;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.kernel.Digests;
import dev.medley.testkit.Api;
import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Clock;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Partners who sign their requests with a key that never leaves them (RFC 9421). */
@FunctionTest("identity")
class SignedRequestsTest {

    private static final String KEYS = "/api/users/me/api-keys";
    private static final String SETTINGS = "/api/users/me/settings";
    private static final String BODY = "{\"app\":{\"a\":1}}";

    private final FunctionUnderTest identity;
    private final Api anybody;
    private final Api owner;
    private final KeyPair pair = pair();
    private final String apiKey;
    private final String id;

    SignedRequestsTest(FunctionUnderTest identity) {
        this.identity = identity;
        anybody = identity.api();
        owner = Administrators.signedIn(Newcomer.verified(), anybody);
        ApiAnswer made = owner.post(
                        KEYS,
                        Map.of(
                                "name",
                                "partner",
                                "scopes",
                                List.of("account:*:own", "settings:*:own"),
                                "addressRanges",
                                List.of(),
                                "requestsPerMinute",
                                100))
                .is(201);
        apiKey = made.text("/key");
        id = made.text("/details/id");
        owner.put(path(), Map.of("algorithm", "ed25519", "publicKey", point())).is(200);
    }

    @Test
    void aSignedRequestIsAnsweredOnce() throws Exception {
        Api signed = signed("PATCH", SETTINGS, BODY, nonce());
        signed.patch(SETTINGS, BODY).is(200);
        ApiAnswer again = signed.patch(SETTINGS, BODY).isProblem(401, "signature-invalid");
        assertThat(again.text("/detail")).contains("used before");
        signed("GET", SETTINGS, "", nonce()).get(SETTINGS).is(200);
    }

    @Test
    void theApiKeyAloneOpensNothing() {
        anybody.with(apiKey).get(SETTINGS).isProblem(401, "signature-invalid");
    }

    @Test
    void aRequestThatIsChangedOnItsWayIsRefused() throws Exception {
        signed("PATCH", SETTINGS, BODY, nonce())
                .patch(SETTINGS, "{\"app\":{\"a\":2}}")
                .isProblem(401, "signature-invalid");
        signed("PATCH", SETTINGS, BODY, nonce()).get(SETTINGS).isProblem(401, "signature-invalid");
        signed("GET", SETTINGS, "", nonce()).get("/api/auth/profile").isProblem(401, "signature-invalid");
    }

    @Test
    void aRotatedKeyIsSignedWithTheSameKey() {
        ApiAnswer rotated = owner.post(KEYS + "/" + id + "/rotation", Map.of("overlapMinutes", 5))
                .is(201);
        anybody.with(rotated.text("/key")).get(SETTINGS).isProblem(401, "signature-invalid");
        owner.get(KEYS + "/" + rotated.text("/details/id") + "/signing-key").is(200);
    }

    @Test
    void aSigningKeyIsSeenAndRemovedByItsOwner() {
        assertThat(owner.get(path()).is(200).text("/publicKey")).isEqualTo(point());
        Api other = Administrators.signedIn(Newcomer.verified(), anybody);
        other.get(path()).isProblem(404, "api-key-unknown");
        other.delete(path()).isProblem(404, "api-key-unknown");
        owner.put(path(), Map.of("algorithm", "ed25519", "publicKey", "AAAA")).isProblem(422, "validation-failed");
        owner.put(path(), Map.of("algorithm", "none", "publicKey", point())).isProblem(422, "validation-failed");
        String signsAnything = "AQ" + "A".repeat(41);
        String onNoCurve = "_".repeat(42) + "8";
        for (String key : List.of(signsAnything, onNoCurve, "A".repeat(43))) {
            owner.put(path(), Map.of("algorithm", "ed25519", "publicKey", key)).isProblem(422, "validation-failed");
        }
        owner.delete(path()).is(204);
        owner.delete(path()).isProblem(404, "signing-key-none");
        owner.get(path()).isProblem(404, "signing-key-none");
        anybody.with(apiKey).get(SETTINGS).is(200);
    }

    private String path() {
        return KEYS + "/" + id + "/signing-key";
    }

    private static String nonce() {
        return UUID.randomUUID().toString();
    }

    /** A client that has signed one request. */
    private Api signed(String method, String path, String body, String nonce) throws GeneralSecurityException {
        String digest = "sha-256=:" + Base64.getEncoder().encodeToString(Digests.sha256(body)) + ":";
        String components = "(\"@method\" \"@authority\" \"@path\" \"authorization\""
                + (body.isEmpty() ? "" : " \"content-digest\"") + ")";
        String input =
                components + ";created=" + identity.bean(Clock.class).instant().getEpochSecond() + ";keyid=\"" + id
                        + "\";nonce=\"" + nonce + "\"";
        String base = "\"@method\": " + method + "\n\"@authority\": " + anybody.authority() + "\n\"@path\": " + path
                + "\n\"authorization\": Bearer " + apiKey + "\n"
                + (body.isEmpty() ? "" : "\"content-digest\": " + digest + "\n") + "\"@signature-params\": " + input;
        Signature signature = Signature.getInstance("Ed25519");
        signature.initSign(pair.getPrivate());
        signature.update(base.getBytes(UTF_8));
        return anybody.with(apiKey)
                .header("Signature-Input", "sig=" + input)
                .header("Signature", "sig=:" + Base64.getEncoder().encodeToString(signature.sign()) + ":")
                .header("Content-Digest", digest);
    }

    private String point() {
        byte[] encoded = pair.getPublic().getEncoded();
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(Arrays.copyOfRange(encoded, encoded.length - 32, encoded.length));
    }

    private static KeyPair pair() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
