package dev.medley.identity.apikeys;

import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All API keys. */
public interface ApiKeyRepository {

    /** Adds a key of an account that is held; false when it has as many as any may have. */
    boolean add(ApiKeyRecord key, byte[] hash);

    Optional<ApiKeyRecord> find(UUID id, UUID accountId);

    /** The same, and nobody else changes it until the caller's transaction ends. */
    Optional<ApiKeyRecord> hold(UUID id, UUID accountId);

    Page<ApiKeyRecord> list(UUID accountId, PageRequest page);

    /** Changes what a key that is neither revoked nor expired is good for; its scopes stay. */
    Optional<ApiKeyRecord> change(UUID id, UUID accountId, ApiKeyGrant grant, Instant now);

    /** Ends a key; false when it had ended. */
    boolean revoke(UUID id, UUID accountId, Instant now);

    /** Ends all keys of an account that have not ended; gives their ids. */
    List<UUID> revokeAll(UUID accountId, Instant now);

    /** The public key that requests of a key are signed with; empty where they are not signed. */
    Optional<byte[]> signingKey(UUID id, UUID accountId);

    /** Has requests of a key signed from now on; false when it is revoked. */
    boolean setSigningKey(UUID id, UUID accountId, byte[] publicKey, Instant now);

    /** Has them signed no more; false when they were not. */
    boolean removeSigningKey(UUID id, UUID accountId);

    /** Has a key that is replaced, and neither revoked nor expired, expire at this time or sooner, for good; false when there is none. */
    boolean expire(UUID id, UUID accountId, Instant now, Instant at);
}
