package dev.medley.access;

import dev.medley.kernel.Digests;
import dev.medley.kernel.Refusal;
import dev.medley.storage.Row;
import dev.medley.storage.Sql;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Checks API keys. Every use is one statement against identity's published function, which finds the key, looks at its
 * expiry, its addresses and its owner, and counts the use; so a key that is revoked is dead at once.
 */
@Singleton
class ApiKeys {

    private final Sql sql;
    private final RevocationCache revocationCache;
    private final SignedRequests signedRequests;
    private final Clock clock;

    ApiKeys(Sql sql, RevocationCache revocationCache, SignedRequests signedRequests, Clock clock) {
        this.sql = sql;
        this.revocationCache = revocationCache;
        this.signedRequests = signedRequests;
        this.clock = clock;
    }

    private record Use(
            UUID keyId,
            UUID accountId,
            Set<String> roles,
            Set<Permission> scopes,
            int uses,
            int allowed,
            byte @Nullable [] signingKey) {}

    /**
     * Who presents this key with a request, if it is good.
     *
     * @throws Refusal {@code api-key-throttled}; {@code signature-invalid} where the key takes a signature
     */
    Optional<Caller> check(String key, @Nullable HttpRequest<?> request) {
        if (!ApiKey.isWellFormed(key)) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        Optional<Use> use = sql.query("""
                select key_id, account_id, roles, scopes, uses, requests_per_minute, signing_key
                from identity.pub_use_api_key(:hash, :address, :now)""")
                .with("hash", Digests.sha256(key))
                .with("address", request == null ? "unknown" : SourceAddress.of(request))
                .with("now", now)
                .first(ApiKeys::read);
        use.filter(u -> u.uses() > u.allowed()).ifPresent(_ -> {
            throw Refusal.throttled(
                    "api-key-throttled",
                    "This API key has been used as often as it may be in this minute.",
                    Duration.between(now, now.truncatedTo(ChronoUnit.MINUTES).plus(1, ChronoUnit.MINUTES)));
        });
        use.filter(u -> u.signingKey() != null)
                .ifPresent(u -> signedRequests.require(u.keyId(), u.signingKey(), request));
        return use.map(this::caller);
    }

    /** What the key allows, as far as its owner still may do it. */
    private Caller caller(Use use) {
        Set<Permission> owners = revocationCache.permissions(use.roles());
        Set<Permission> allowed = use.scopes().stream()
                .filter(scope -> Permission.covered(owners, scope))
                .collect(Collectors.toUnmodifiableSet());
        return new Caller(use.accountId(), use.keyId(), use.roles(), allowed, Proof.NONE, null);
    }

    private static Use read(Row row) throws SQLException {
        return new Use(
                row.uuid("key_id"),
                row.uuid("account_id"),
                Set.copyOf(row.texts("roles")),
                row.texts("scopes").stream().map(Permission::of).collect(Collectors.toUnmodifiableSet()),
                row.integer("uses"),
                row.integer("requests_per_minute"),
                row.bytesOrNull("signing_key"));
    }
}
