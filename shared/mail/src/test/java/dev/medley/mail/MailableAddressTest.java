package dev.medley.mail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailableAddressTest {

    @ParameterizedTest
    @ValueSource(strings = {"ada@example.org", "a.b+c@mail.example.org", "x@xn--bcher-kva.example"})
    void aMailCanGoThere(String address) {
        assertThat(MailableAddress.isMailable(address)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a@b",
                "nobody",
                " ada@example.org",
                "a..b@example.org",
                "ada@example.123",
                "ada@b-.example.org",
                "ada@example.invalid",
                "ada@hidden.onion",
                "ada@xn--.example.org",
                "ada@[192.0.2.1]"
            })
    void noMailCanGoThere(String address) {
        assertThat(MailableAddress.isMailable(address)).isFalse();
    }
}
