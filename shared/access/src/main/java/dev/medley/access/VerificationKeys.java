package dev.medley.access;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.ECKey;
import dev.medley.storage.Row;
import dev.medley.storage.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The public keys that tokens may be signed with, from identity's published view; never from a token's own hint. */
@Singleton
class VerificationKeys {

    private static final Duration FRESH = Duration.ofMinutes(5);

    /** How often a key that nobody knows may make us look again. */
    private static final Duration RELOAD = Duration.ofSeconds(10);

    private record Loaded(Map<String, JWSVerifier> byId, Instant at) {}

    private final Sql sql;
    private final Clock clock;
    private volatile Loaded loaded = new Loaded(Map.of(), Instant.MIN);

    VerificationKeys(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    Optional<JWSVerifier> find(String keyId) {
        Loaded keys = loaded;
        Duration patience = keys.byId().containsKey(keyId) ? FRESH : RELOAD;
        if (keys.at().isBefore(clock.instant().minus(patience))) {
            keys = load();
        }
        return Optional.ofNullable(keys.byId().get(keyId));
    }

    private synchronized Loaded load() {
        Map<String, JWSVerifier> byId = sql
                .query("select key_id, public_jwk from identity.pub_signing_keys")
                .list(VerificationKeys::verifier)
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        loaded = new Loaded(byId, clock.instant());
        return loaded;
    }

    private static Map.Entry<String, JWSVerifier> verifier(Row row) throws SQLException {
        try {
            return Map.entry(row.text("key_id"), new ECDSAVerifier(ECKey.parse(row.text("public_jwk"))));
        } catch (ParseException | JOSEException e) {
            throw new IllegalStateException("A published key is not a P-256 key", e);
        }
    }
}
