package dev.medley.identity.apikeys;

import dev.medley.access.ApiKey;
import dev.medley.access.Authorities;
import dev.medley.access.Authority;
import dev.medley.access.Caller;
import dev.medley.access.Permission;
import dev.medley.events.Outbox;
import dev.medley.identity.IdentityEvents.ApiKeyChanged;
import dev.medley.identity.IdentityEvents.ApiKeyCreated;
import dev.medley.identity.IdentityEvents.ApiKeyRevoked;
import dev.medley.identity.sessions.LiveSessionCheck;
import dev.medley.kernel.Ids;
import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import dev.medley.kernel.Refusal;
import dev.medley.kernel.SecretToken;
import dev.medley.kernel.VersionCheck;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.IntPredicate;

/** Makes, changes, rotates and revokes API keys. A key allows no more than its owner may do. */
@Singleton
public class ApiKeyService {

    private static final Permission WRITE = Permission.of("api-key:write:own");

    private final ApiKeyRepository keys;
    private final Authorities authorities;
    private final LiveSessionCheck liveSessionCheck;
    private final Outbox outbox;
    private final Clock clock;

    ApiKeyService(
            ApiKeyRepository keys,
            Authorities authorities,
            LiveSessionCheck liveSessionCheck,
            Outbox outbox,
            Clock clock) {
        this.keys = keys;
        this.authorities = authorities;
        this.liveSessionCheck = liveSessionCheck;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** A new key, and the only time that its text is known. */
    public record Made(ApiKeyRecord key, String text) {

        @Override
        public String toString() {
            return "Made[" + key.id() + "]";
        }
    }

    @Transactional
    public Made make(Caller owner, ApiKeyGrant grant) {
        requireCovered(hold(owner), grant);
        requireFuture(grant);
        return add(owner.accountId(), grant);
    }

    private static void requireCovered(Authority authority, ApiKeyGrant grant) {
        if (!authority.covers(grant.scopes())) {
            throw Refusal.invalid(
                    "scope-beyond-own", "/scopes", "A key may allow nothing that you may not do yourself.");
        }
    }

    private void requireFuture(ApiKeyGrant grant) {
        Instant expiresAt = grant.expiresAt();
        if (expiresAt != null && !expiresAt.isAfter(clock.instant())) {
            throw Refusal.invalid("expiry-past", "/expiresAt", "A key expires in the future, or never.");
        }
    }

    /**
     * Whoever makes keys of the same account at the same moment waits, so that they are counted one after the other. And
     * no key comes from a session that was ended together with the account's keys.
     */
    private Authority hold(Caller owner) {
        Authority authority = authorities.of(owner.accountId(), WRITE);
        liveSessionCheck.require(owner);
        return authority;
    }

    private Made add(UUID accountId, ApiKeyGrant grant) {
        String text = ApiKey.random();
        ApiKeyRecord key = new ApiKeyRecord(
                Ids.next(clock),
                accountId,
                grant,
                text.substring(text.length() - 4),
                clock.instant(),
                null,
                null,
                null,
                1);
        if (!keys.add(key, new SecretToken(text).hash())) {
            throw Refusal.conflict("api-keys-full", "You have 50 keys that are not revoked; revoke one first.");
        }
        outbox.announce(accountId, key.id(), new ApiKeyCreated(grant.name(), key.hint()));
        return new Made(key, text);
    }

    public ApiKeyRecord find(UUID accountId, UUID id) {
        return keys.find(id, accountId).orElseThrow(ApiKeyService::unknown);
    }

    public Page<ApiKeyRecord> list(UUID accountId, PageRequest page) {
        return keys.list(accountId, page);
    }

    /**
     * Changes what a key is good for.
     *
     * @param expected whether the caller knows this version
     */
    @Transactional
    public ApiKeyRecord change(UUID accountId, UUID id, ApiKeyGrant grant, IntPredicate expected) {
        ApiKeyRecord present = keys.hold(id, accountId).orElseThrow(ApiKeyService::unknown);
        VersionCheck.require(expected, present.version());
        requireFuture(grant);
        ApiKeyRecord changed =
                keys.change(id, accountId, grant, clock.instant()).orElseThrow(() -> over(accountId, id));
        outbox.announce(accountId, id, new ApiKeyChanged());
        return changed;
    }

    /** Makes a key like this one, which goes on working for the overlap. */
    @Transactional
    public Made rotate(Caller owner, UUID id, Duration overlap) {
        Authority authority = hold(owner);
        UUID accountId = owner.accountId();
        ApiKeyGrant grant = find(accountId, id).grant();
        requireCovered(authority, grant);
        Optional<byte[]> signingKey = keys.signingKey(id, accountId);
        Instant now = clock.instant();
        if (!keys.expire(id, accountId, now, now.plus(overlap))) {
            throw over(accountId, id);
        }
        Made made = add(accountId, grant);
        signingKey.ifPresent(key -> {
            boolean _ = keys.setSigningKey(made.key().id(), accountId, key, now);
        });
        return made;
    }

    @Transactional
    public void revoke(UUID accountId, UUID id) {
        if (!keys.revoke(id, accountId, clock.instant())) {
            throw unknown();
        }
        outbox.announce(accountId, id, new ApiKeyRevoked());
    }

    /** Revokes all keys of an account; says how many there were. */
    @Transactional
    public int revokeAll(UUID accountId) {
        List<UUID> revoked = keys.revokeAll(accountId, clock.instant());
        outbox.announce(revoked.stream()
                .map(id -> outbox.event(accountId, id, new ApiKeyRevoked()))
                .toList());
        return revoked.size();
    }

    /** Why a key cannot be changed any more. */
    private Refusal over(UUID accountId, UUID id) {
        return find(accountId, id).revokedAt() != null
                ? unknown()
                : Refusal.conflict("api-key-expired", "This key has expired or is replaced; make another.");
    }

    private static Refusal unknown() {
        return Refusal.notFound("api-key-unknown", "There is no such key, or it is revoked.");
    }
}
