package dev.medley.requestlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SecretMaskTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password",
                "newPassword",
                "refresh_token",
                "client_secret",
                "code",
                "recoveryCode",
                "apiKey",
                "otp",
                "pin",
                "Authorization",
                "signature",
                "clientDataJSON",
                "authenticatorData",
                "cardNumber",
                "iban",
                "pwd",
                "pw",
                "kennwort"
            })
    void theseAreSecretWhateverTheyHold(String name) {
        assertThat(SecretMask.isSecret(name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"quota", "displayName", "shipping", "email", "reason"})
    void theseAreNot(String name) {
        assertThat(SecretMask.isSecret(name)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "Ada Lovelace, Ada Lovelace",
        "ada@example.org, a***@example.org",
        "https://example.org/reset#token=abc, https://example.org/***",
        "https://user:pass@example.org/x, https://example.org/***",
        "eyJhbGciOiJFUzI1NiJ9.eyJzdWIiOiIxIn0.c2ln, ***",
        "mk_live_51HzYq2eZvKYlo2C, ***",
        "0193a1b2-c3d4-7e5f-8a9b-0c1d2e3f4a5b, 0193a1b2-c3d4-7e5f-8a9b-0c1d2e3f4a5b",
        "see https://u:secret@example.org/p?x=1 first, see https://example.org/*** first",
        "write to ada@example.org or bob@example.org, write to a***@example.org or b***@example.org",
        "Bearer abc, Bearer ***",
        "checkout.one-page.second.step, checkout.one-page.second.step"
    })
    void aTextIsShownAsFarAsItIsHarmless(String text, String shown) {
        assertThat(SecretMask.mask("note", text)).isEqualTo(shown);
    }

    @Test
    void whatIsNoAddressIsNotShownWhereOneIsTypedIn() {
        assertThat(SecretMask.mask("email", "open sesame")).isEqualTo("***");
        assertThat(SecretMask.mask("email", "ada@example.org")).isEqualTo("a***@example.org");
    }

    @Test
    void aLongTextIsOnlyCounted() {
        assertThat(SecretMask.mask("note", "so long ".repeat(20))).isEqualTo("(160 characters)");
    }

    @ParameterizedTest
    @CsvSource({
        "/api/users/me, /api/users/me",
        "/api/jobs/0193a1b2-c3d4-7e5f-8a9b-0c1d2e3f4a5b, /api/jobs/0193a1b2-c3d4-7e5f-8a9b-0c1d2e3f4a5b",
        "/api/auth/links/mZ3k9QpX71vTbN5sWcYd/use, /api/auth/links/***/use"
    })
    void aPathLosesWhatLooksLikeASecret(String path, String shown) {
        assertThat(SecretMask.path(path)).isEqualTo(shown);
    }

    /** It would take minutes if it took a look again from every place. */
    @ParameterizedTest
    @ValueSource(strings = {"a", "a b", "://", "a@", "bearer ", "1a"})
    void aLongTextIsNotLookedThroughAgainAndAgain(String part) {
        String text = part.repeat(1_000_000);
        assertTimeoutPreemptively(
                Duration.ofSeconds(20),
                () -> assertThat(SecretMask.mask("note", text)).hasSizeLessThan(30));
    }

    @Test
    void parametersOfAPathAreNotShown() {
        assertThat(SecretMask.path("/api/users/me;token=abc")).isEqualTo("/api/users/me;***");
        assertThat(SecretMask.path("/a;x=1/b")).isEqualTo("/a;***/b");
    }
}
