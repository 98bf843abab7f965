package dev.medley.identity.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class SigningKeysTest {

    private static final Duration MONTH = Duration.ofDays(30).plusSeconds(1);

    private final Memory store = new Memory();
    private final Hands hands = new Hands();
    private final SigningKeys keys = new SigningKeys(store, hands.clock());

    @Test
    void theFirstKeySignsAtOnceAndIsTheSameInEveryProcess() {
        String first = signer();
        assertThat(new SigningKeys(store, hands.clock()).current().getKeyID()).isEqualTo(first);
        assertThat(published()).containsExactly(first);
    }

    @Test
    void theNextKeyIsPublishedTenMinutesBeforeItSigns() {
        String first = signer();
        hands.move(MONTH);
        assertThat(signer()).isEqualTo(first);
        assertThat(published()).hasSize(2).contains(first);

        hands.move(Duration.ofMinutes(10).minusSeconds(1));
        assertThat(signer()).isEqualTo(first);
        hands.move(Duration.ofSeconds(1));
        assertThat(signer()).isNotEqualTo(first);
    }

    @Test
    void aKeyIsPublishedUntilItsLastTokenHasExpired() {
        String first = signer();
        hands.move(MONTH);
        assertThat(signer()).isEqualTo(first);
        hands.move(Duration.ofMinutes(10).plus(SigningKeyRing.FRESH).plusMinutes(11));
        assertThat(published()).contains(first);
        hands.move(Duration.ofMinutes(4));
        assertThat(published()).hasSize(1).doesNotContain(first);
    }

    @Test
    void aKeyThatHasRetiredIsRemovedWhenTheOneAfterTheNextIsMade() {
        String first = signer();
        for (int i = 0; i < 2; i++) {
            hands.move(MONTH);
            assertThat(signer()).isNotEmpty();
            hands.move(Duration.ofHours(1));
        }
        assertThat(signer()).isNotEqualTo(first);
        assertThat(store.load().keys())
                .hasSize(2)
                .noneMatch(key -> key.key().getKeyID().equals(first));
    }

    @Test
    void processesThatRotateAtOnceAgreeOnTheNextKey() {
        String first = signer();
        SigningKeys other = new SigningKeys(store, hands.clock());
        assertThat(other.current().getKeyID()).isEqualTo(first);
        hands.move(MONTH);
        assertThat(signer()).isEqualTo(other.current().getKeyID());
        hands.move(Duration.ofMinutes(20));
        assertThat(signer()).isEqualTo(other.current().getKeyID()).isNotEqualTo(first);
    }

    /** Two that start in a new stage read the time before they wait for each other, and their clocks differ. */
    @Test
    void aProcessWhoseClockIsBehindSignsWithTheFirstKeyToo() {
        String first = signer();
        hands.move(Duration.ofSeconds(-30));
        SigningKeys other = new SigningKeys(store, hands.clock());
        assertThat(other.current().getKeyID()).isEqualTo(first);
        assertThat(store.load().keys()).hasSize(1);
    }

    @Test
    void aStageThatSleptForMonthsSignsWithTheOldKeyUntilTheNextIsKnown() {
        String first = signer();
        hands.move(Duration.ofDays(200));
        assertThat(signer()).isEqualTo(first);
        hands.move(Duration.ofMinutes(11));
        assertThat(signer()).isNotEqualTo(first);
    }

    @Test
    void noPrivateHalfIsPublished() {
        hands.move(MONTH);
        JWKSet set = keys.published();
        assertThat(set.getKeys()).isNotEmpty().noneMatch(JWK::isPrivate);
        assertThat(set.toString()).doesNotContain("\"d\"");
    }

    private String signer() {
        return keys.current().getKeyID();
    }

    private List<String> published() {
        return keys.published().getKeys().stream().map(JWK::getKeyID).toList();
    }

    /** A clock's hands, moved by the test. */
    private static final class Hands {

        private Instant now = Instant.parse("2026-11-01T00:00:00Z");

        void move(Duration time) {
            now = now.plus(time);
        }

        Clock clock() {
            return new Clock() {
                @Override
                public Instant instant() {
                    return now;
                }

                @Override
                public ZoneOffset getZone() {
                    return ZoneOffset.UTC;
                }

                @Override
                public Clock withZone(java.time.ZoneId zone) {
                    return this;
                }
            };
        }
    }

    private static final class Memory implements SigningKeyStore {

        private SigningKeyRing ring = new SigningKeyRing(List.of());

        @Override
        public SigningKeyRing load() {
            return ring;
        }

        @Override
        public SigningKeyRing change(UnaryOperator<SigningKeyRing> change) {
            ring = change.apply(ring);
            return ring;
        }
    }
}
