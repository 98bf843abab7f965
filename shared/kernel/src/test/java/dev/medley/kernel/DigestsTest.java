package dev.medley.kernel;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DigestsTest {

    /** FIPS 180-2, appendix B. */
    private static final String ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    @Test
    void sha256GivesThePublishedDigestsOfTextBytesAndFiles(@TempDir Path folder) throws IOException {
        assertThat(Digests.hex(Digests.sha256("abc"))).isEqualTo(ABC);
        assertThat(Digests.hex(Digests.sha256("abc".getBytes(UTF_8)))).isEqualTo(ABC);
        Path file = Files.writeString(folder.resolve("file"), "abc");
        assertThat(Digests.hex(Digests.sha256(file))).isEqualTo(ABC);
        assertThat(Digests.hex(Digests.sha256("")))
                .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
        assertThat(Digests.sha256("é")).isEqualTo(Digests.sha256(new byte[] {(byte) 0xc3, (byte) 0xa9}));
    }

    @Test
    void hmacGivesThePublishedCodes() {
        byte[] key = "Jefe".getBytes(UTF_8);
        byte[] message = "what do ya want for nothing?".getBytes(UTF_8);
        // RFC 4231, test case 2, and RFC 2202, test case 2.
        assertThat(Digests.hex(Digests.hmacSha256(key, message)))
                .isEqualTo("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
        assertThat(Digests.hex(Digests.hmacSha1(key, message))).isEqualTo("effcdf6ae5eb2fa2d27416d5f184df9c259a7c79");
    }

    @Test
    void equalComparesContents() {
        assertThat(Digests.equal(new byte[] {1, 2}, new byte[] {1, 2})).isTrue();
        assertThat(Digests.equal(new byte[] {1, 2}, new byte[] {1, 3})).isFalse();
        assertThat(Digests.equal(new byte[] {1, 2}, new byte[] {1})).isFalse();
    }

    @Test
    void base64UrlHasNeitherPaddingNorReservedCharacters() {
        byte[] bytes = HexFormat.of().parseHex("fbefffbeff");
        assertThat(Base64Url.encode(bytes)).isEqualTo("--__vv8");
        assertThat(Base64Url.decode("--__vv8")).isEqualTo(bytes);
        assertThatThrownBy(() -> Base64Url.decode("a/b+")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Base64Url.decode("a")).isInstanceOf(IllegalArgumentException.class);
    }
}
