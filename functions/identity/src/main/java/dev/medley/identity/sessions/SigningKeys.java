package dev.medley.identity.sessions;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The key that signs now, and all that may have signed. The first is made when it is first needed; each is followed by
 * another after {@link SigningKeyRing#SIGNS_FOR}, which whoever signs then sees to.
 */
@Singleton
public class SigningKeys {

    private record Known(SigningKeyRing ring, Instant readAt) {}

    private final SigningKeyStore store;
    private final Clock clock;
    private volatile @Nullable Known known;

    SigningKeys(SigningKeyStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** The published half of every key that counts, as a JWK set (RFC 7517). */
    public JWKSet published() {
        Instant now = clock.instant();
        List<JWK> keys = ring(now).published(now).stream()
                .<JWK>map(key -> key.key().toPublicJWK())
                .toList();
        return new JWKSet(keys);
    }

    ECKey current() {
        Instant now = clock.instant();
        return ring(now)
                .signer(now)
                .orElseThrow(() -> new IllegalStateException("A ring that is not due has a signer"))
                .key();
    }

    private SigningKeyRing ring(Instant now) {
        Known read = known;
        if (read == null || !now.isBefore(read.readAt().plus(SigningKeyRing.FRESH))) {
            read = new Known(store.load(), now);
        }
        if (read.ring().isDue(now)) {
            read = new Known(store.change(ring -> ring.rotated(now, SigningKeys::generate)), now);
        }
        known = read;
        return read.ring();
    }

    private static ECKey generate() {
        try {
            return new ECKeyGenerator(Curve.P_256)
                    .keyUse(KeyUse.SIGNATURE)
                    .keyIDFromThumbprint(true)
                    .generate();
        } catch (JOSEException e) {
            throw new IllegalStateException("Every JDK makes P-256 keys", e);
        }
    }
}
