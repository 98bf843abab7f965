package dev.medley.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.testkit.SharedServers;
import dev.medley.testkit.TestClock;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@MicronautTest(transactional = false)
class VerificationKeysTest implements SharedServers {

    @Inject
    VerificationKeys keys;

    @Inject
    TestClock clock;

    @BeforeEach
    void look() {
        clock.stop();
        clock.advance(Duration.ofMinutes(6));
        assertThat(keys.find("unknown")).isEmpty();
    }

    @Test
    void aKeyThatIsNewIsFoundWithinTenSeconds() {
        TokenSigner signer = TokenSigner.published();
        assertThat(keys.find(signer.key().getKeyID())).isEmpty();
        clock.advance(Duration.ofSeconds(11));
        assertThat(keys.find(signer.key().getKeyID())).isPresent();
    }

    /** Whoever makes up keys must not make us ask the database each time. */
    @Test
    void keysThatNobodyKnowsCauseOneLookInTenSeconds() {
        clock.advance(Duration.ofSeconds(11));
        assertThat(keys.find("made up")).isEmpty();
        TokenSigner signer = TokenSigner.published();
        for (int i = 0; i < 50; i++) {
            assertThat(keys.find("made up " + i)).isEmpty();
        }
        clock.advance(Duration.ofSeconds(10));
        assertThat(keys.find(signer.key().getKeyID()))
                .as("nobody has looked since")
                .isEmpty();
    }

    @Test
    void aKeyThatIsWithdrawnIsGoneAfterFiveMinutes() {
        TokenSigner signer = TokenSigner.published();
        clock.advance(Duration.ofSeconds(11));
        assertThat(keys.find(signer.key().getKeyID())).isPresent();
        signer.withdraw();
        clock.advance(Duration.ofMinutes(5));
        assertThat(keys.find(signer.key().getKeyID())).isPresent();
        clock.advance(Duration.ofSeconds(1));
        assertThat(keys.find(signer.key().getKeyID())).isEmpty();
    }

    @Test
    void aKeyIsGoodForOneAlgorithm() {
        TokenSigner signer = TokenSigner.published();
        clock.advance(Duration.ofSeconds(11));
        assertThat(keys.find(signer.key().getKeyID()).orElseThrow().supportedJWSAlgorithms())
                .extracting(Object::toString)
                .containsExactly("ES256");
    }
}
