package dev.medley.access.signatures;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.medley.kernel.Digests;
import dev.medley.kernel.Refusal;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a signature has to cover, and when it holds. */
class MessageSignatureTest {

    private static final Instant NOW = Instant.parse("2026-11-28T09:30:00Z");
    private static final byte[] SECRET = "a secret of both".getBytes(UTF_8);
    private static final VerificationKey KEY = VerificationKey.hmacSha256(SECRET);
    private static final String KEY_ID = "partner";
    private static final byte[] BODY = "{}".getBytes(UTF_8);
    private static final String ALL = "(\"@method\" \"@authority\" \"@path\" \"authorization\" \"content-digest\""
            + " \"@query-param\";name=\"a%20b\")";
    private static final String PARAMETERS =
            ";created=" + NOW.getEpochSecond() + ";keyid=\"partner\";nonce=\"0123456789abcdef\"";

    @Test
    void aWholeSignatureHolds() throws Exception {
        MessageSignature signature = check(signed(ALL + PARAMETERS));
        assertThat(signature.nonce()).isEqualTo("0123456789abcdef");
        assertThat(signature.until()).isEqualTo(NOW.plus(MessageSignature.AGE));
        assertThat(check(signed(ALL + PARAMETERS + ";alg=\"hmac-sha256\";expires=" + (NOW.getEpochSecond() + 9)))
                        .until())
                .isEqualTo(NOW.plusSeconds(9));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"@method\"",
                "\"@authority\"",
                "\"@path\"",
                "\"authorization\"",
                "\"content-digest\"",
                "\"@query-param\";name=\"a%20b\""
            })
    void nothingThatMattersIsLeftOut(String left) throws Exception {
        SignedMessage message = signed(ALL.replace(left, "") + PARAMETERS);
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> check(message))
                .withMessageContaining("leaves out " + left.replaceAll("^\"([^\"]+)\"", "$1"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ";created=1795858499;keyid=\"partner\";nonce=\"0123456789abcdef\"",
                ";created=1795857900;keyid=\"partner\";nonce=\"0123456789abcdef\"",
                ";keyid=\"partner\";nonce=\"0123456789abcdef\"",
                ";created=1795858200;expires=1795858100;keyid=\"partner\";nonce=\"0123456789abcdef\"",
                ";created=1795858200;keyid=\"other\";nonce=\"0123456789abcdef\"",
                ";created=1795858200;nonce=\"0123456789abcdef\"",
                ";created=1795858200;keyid=\"partner\";nonce=\"short\"",
                ";created=1795858200;keyid=\"partner\"",
                ";created=1795858200;keyid=\"partner\";alg=\"ed25519\";nonce=\"0123456789abcdef\"",
                ";created=1795858200;created=1795858200;keyid=\"partner\";nonce=\"0123456789abcdef\""
            })
    void aSignatureOfAnotherTimeOrKeyOrWithoutNonceDoesNotHold(String parameters) throws Exception {
        refused(signed(ALL + parameters));
    }

    @Test
    void whatIsChangedAfterwardsIsNoticed() throws Exception {
        SignedMessage good = signed(ALL + PARAMETERS);
        refused(new SignedMessage("PUT", good.authority(), good.path(), good.query(), good.headers(), BODY));
        refused(new SignedMessage("POST", "other.example", good.path(), good.query(), good.headers(), BODY));
        refused(new SignedMessage("POST", good.authority(), "/x", good.query(), good.headers(), BODY));
        refused(new SignedMessage(
                "POST", good.authority(), good.path(), Map.of("a b", List.of("2")), good.headers(), BODY));
        refused(new SignedMessage(
                "POST", good.authority(), good.path(), good.query(), good.headers(), "[]".getBytes(UTF_8)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "sig1",
                "sig1=",
                "sig1=()",
                "sig1=(\"@method\"",
                "sig1=(\"@method\" \"@method\")",
                "(\"@method\")"
            })
    void whatIsNoSignatureIsRefused(String input) throws Exception {
        SignedMessage good = signed(ALL + PARAMETERS);
        Map<String, List<String>> headers = new HashMap<>(good.headers());
        headers.put("signature-input", List.of(input));
        refused(new SignedMessage("POST", good.authority(), good.path(), good.query(), headers, BODY));
    }

    private static void refused(SignedMessage message) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> check(message))
                .returns("signature-invalid", Refusal::code);
    }

    private static MessageSignature check(SignedMessage message) {
        return MessageSignature.check(message, KEY_ID, KEY, NOW);
    }

    private static SignedMessage signed(String input) throws GeneralSecurityException {
        Map<String, List<String>> headers = new HashMap<>();
        headers.put("authorization", List.of("Bearer key"));
        headers.put(
                "content-digest",
                List.of("sha-256=:" + Base64.getEncoder().encodeToString(Digests.sha256(BODY)) + ":"));
        SignedMessage message =
                new SignedMessage("POST", "API.example", "/api/jobs", Map.of("a b", List.of("1")), headers, BODY);
        byte[] base = SignatureInput.parse(input)
                .flatMap(parsed -> SignatureBase.of(message, parsed))
                .orElse(new byte[0]);
        headers.put("signature-input", List.of("sig1=" + input));
        headers.put(
                "signature",
                List.of("sig1=:" + Base64.getEncoder().encodeToString(Digests.hmacSha256(SECRET, base)) + ":"));
        return message;
    }
}
