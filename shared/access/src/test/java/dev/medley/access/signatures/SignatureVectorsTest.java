package dev.medley.access.signatures;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The examples of RFC 9421, appendix B, and RFC 9530. */
class SignatureVectorsTest {

    private static final String DIGEST =
            "sha-512=:WZDPaVn/7XgHaAy8pmojAkGWoRx2UFChF41A2svX+TaPm+AbwAgBWnrIiYllu7BNNyealdVLvRwEmTHWXvJwew==:";
    private static final byte[] BODY = "{\"hello\": \"world\"}".getBytes(UTF_8);

    private static final SignedMessage REQUEST = new SignedMessage(
            "POST",
            "example.com",
            "/foo",
            Map.of("param", List.of("Value"), "Pet", List.of("dog")),
            Map.of(
                    "date", List.of("Tue, 20 Apr 2021 02:07:55 GMT"),
                    "content-type", List.of("application/json"),
                    "content-digest", List.of(DIGEST),
                    "content-length", List.of("18")),
            BODY);

    private static final VerificationKey SECRET = VerificationKey.hmacSha256(
            decoded("uzvJfB4u3N0Jy4T7NZ75MDVcr8zSTInedJtkgcu46YW4XByzNJjxBdtjUkdJPBtbmHhIDi6pcl8jsasjlTMtDQ=="));
    private static final VerificationKey PAIR = VerificationKey.ed25519(
            Arrays.copyOfRange(decoded("MCowBQYDK2VwAyEAJrQLj5P/89iXES9+vFgrIy29clF9CC/oPPsw3c5D0bs="), 12, 44));

    @Test
    void aSignatureWithASharedSecret() {
        assertThat(SECRET.verifies(
                        base(
                                "(\"date\" \"@authority\" \"content-type\");created=1618884473;keyid=\"test-shared-secret\""),
                        decoded("pxcQw6G3AjtMBQjwo8XzkZf/bws5LelbaMk5rGIGtE8=")))
                .isTrue();
    }

    @Test
    void aSignatureWithEd25519() {
        byte[] base = base("(\"date\" \"@method\" \"@path\" \"@authority\" \"content-type\" \"content-length\")"
                + ";created=1618884473;keyid=\"test-key-ed25519\"");
        byte[] signature =
                decoded("wqcAqbmYJ2ji2glfAMaRy4gruYYnx2nEFN2HN6jrnDnQCK1u02Gb04v9EDgwUPiu4A0w6vuQv5lIp5WPpBKRCw==");
        assertThat(PAIR.verifies(base, signature)).isTrue();
        base[0] ^= 1;
        assertThat(PAIR.verifies(base, signature)).isFalse();
        assertThat(PAIR.verifies(base, new byte[3])).isFalse();
    }

    @Test
    void theBaseIsWrittenAsTheStandardHasIt() {
        assertThat(new String(
                        base("(\"@query-param\";name=\"Pet\" \"@method\");created=1618884473;keyid=\"k\""), UTF_8))
                .isEqualTo("""
                        "@query-param";name="Pet": dog
                        "@method": POST
                        "@signature-params": ("@query-param";name="Pet" "@method");created=1618884473;keyid="k\"""");
    }

    @Test
    void aDigestIsOfItsBody() {
        assertThat(ContentDigests.match(DIGEST, BODY)).isTrue();
        assertThat(ContentDigests.match("sha-256=:X48E9qOokqqrvdts8nOJRJN3OWDUoyWxBf7kbu9DBPE=:, unknown=:AAAA:", BODY))
                .isTrue();
        assertThat(ContentDigests.match(DIGEST, new byte[0])).isFalse();
        assertThat(ContentDigests.match("unknown=:AAAA:", BODY)).isFalse();
        assertThat(ContentDigests.match("", BODY)).isFalse();
    }

    private static byte[] base(String input) {
        return SignatureBase.of(REQUEST, SignatureInput.parse(input).orElseThrow())
                .orElseThrow();
    }

    private static byte[] decoded(String text) {
        return Base64.getDecoder().decode(text);
    }
}
