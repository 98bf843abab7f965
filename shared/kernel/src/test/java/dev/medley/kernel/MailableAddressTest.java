package dev.medley.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MailableAddressTest {

    @ParameterizedTest
    @ValueSource(strings = {"ada@example.org", "a.b+c@mail.example.org", "x@xn--bcher-kva.example", "x@bücher.example"})
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
                "é@example.org",
                "ada@straße.example",
                "ada@xn--strae-oqa.example",
                "ada@ni\u200cce.example",
                "ada@bü cher.example",
                "ada@bü_cher.example",
                "ada@bücher..example",
                "ada@-bücher.example",
                "ada@bücher.invalid",
                "ada@\u0378.example",
                "ada@bü@cher.example",
                "ada@ü",
                "ada@[192.0.2.1]"
            })
    void noMailCanGoThere(String address) {
        assertThat(MailableAddress.isMailable(address)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "X@bücher.example, x@xn--bcher-kva.example",
        "x@BÜCHER.example, x@xn--bcher-kva.example",
        "x@bu\u0308cher.example, x@xn--bcher-kva.example",
        "x@bücher\u3002example, x@xn--bcher-kva.example",
        "x@XN--BCHER-KVA.example, x@xn--bcher-kva.example",
        "x@例え.テスト, x@xn--r8jz45g.xn--zckzah",
        "Ada@Example.org, ada@example.org"
    })
    void theSpellingsOfADomainAreOneAddress(String address, String key) {
        assertThat(MailableAddress.key(address)).hasValue(key);
    }

    @Test
    void whatIsMailedHasItsDomainInAscii() {
        assertThat(MailableAddress.parse("Ada@bücher.example")).hasValue("Ada@xn--bcher-kva.example");
    }
}
