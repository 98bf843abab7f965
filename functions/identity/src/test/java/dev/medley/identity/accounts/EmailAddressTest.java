package dev.medley.identity.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EmailAddressTest {

    @Test
    void theSpellingsOfAnInternationalDomainAreOneAddress() {
        EmailAddress written = EmailAddress.of(" Ada@bücher.example ");
        assertThat(written.text()).isEqualTo("Ada@xn--bcher-kva.example");
        assertThat(written.key())
                .isEqualTo(EmailAddress.of("ada@XN--BCHER-KVA.example").key());
    }

    @Test
    void anAddressIsKeptAsItWasTyped() {
        assertThat(EmailAddress.of("Ada@Example.org").text()).isEqualTo("Ada@Example.org");
    }
}
