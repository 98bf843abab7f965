package dev.medley.identity.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.JWK;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The keys in the database, a month from now. */
@FunctionTest("identity")
class SigningKeyStoreTest {

    private final SigningKeyStore store;
    private final FunctionUnderTest identity;

    SigningKeyStoreTest(FunctionUnderTest identity) {
        this.identity = identity;
        store = identity.bean(SigningKeyStore.class);
    }

    @Test
    void aRotationIsKeptAndWhatIsNoLongerThereIsRemoved() {
        // The function's own key is there first, whatever other tests are doing; two would be made where it came later.
        var _ = identity.bean(SigningKeys.class).current();
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS).plusMillis(1);
        String signs = keys(now).current().getKeyID();
        SigningKeyRing before = store.load();

        Instant month = now.plus(Duration.ofDays(31));
        List<String> published = ids(keys(month));
        assertThat(published).hasSize(before.published(month).size() + 1).contains(signs);
        assertThat(ids(keys(month))).isEqualTo(published);
        assertThat(keys(month.plus(SigningKeyRing.PUBLISHED_BEFORE)).current().getKeyID())
                .isEqualTo(published.getFirst())
                .isNotEqualTo(signs);

        assertThat(store.change(_ -> before)).isEqualTo(before);
        assertThat(store.load().keys()).hasSameSizeAs(before.keys());
        assertThat(keys(now).current().getKeyID()).isEqualTo(signs);
    }

    private SigningKeys keys(Instant now) {
        return new SigningKeys(store, Clock.fixed(now, ZoneOffset.UTC));
    }

    private static List<String> ids(SigningKeys keys) {
        return keys.published().getKeys().stream().map(JWK::getKeyID).toList();
    }
}
