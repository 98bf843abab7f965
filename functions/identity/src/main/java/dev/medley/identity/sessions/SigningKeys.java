package dev.medley.identity.sessions;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

/** The key that signs now, and all that may have signed. The first one is made when it is first needed. */
@Singleton
public class SigningKeys {

    private static final Duration FRESH = Duration.ofMinutes(5);

    private record Current(ECKey key, Instant readAt) {}

    private final KeyStore store;
    private final Clock clock;
    private volatile @Nullable Current current;

    SigningKeys(KeyStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** The published half of every key, as a JWK set (RFC 7517). */
    public JWKSet published() {
        ECKey key = current();
        JWKSet all = new JWKSet(new ArrayList<>(store.published()));
        return all.getKeyByKeyId(key.getKeyID()) == null ? new JWKSet(key.toPublicJWK()) : all;
    }

    ECKey current() {
        Current known = current;
        Instant now = clock.instant();
        if (known == null || known.readAt().plus(FRESH).isBefore(now)) {
            known = new Current(store.current(SigningKeys::generate), now);
            current = known;
        }
        return known.key();
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
