package dev.medley.requestlog;

import static org.assertj.core.api.Assertions.assertThat;

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
                "iban"
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
        "checkout.one-page.second.step, checkout.one-page.second.step"
    })
    void aTextIsShownAsFarAsItIsHarmless(String text, String shown) {
        assertThat(SecretMask.mask(text)).isEqualTo(shown);
    }

    @Test
    void aLongTextIsOnlyCounted() {
        assertThat(SecretMask.mask("so long ".repeat(20))).isEqualTo("(160 characters)");
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
}
