package dev.medley.accountdata.providerkeys;

import dev.medley.providerkeys.EncryptedKey;
import dev.medley.providerkeys.KeyPlace;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All keys that users brought. */
public interface ProviderKeyRepository {

    /** A key and what it is encrypted to. */
    record Held(ProviderKey key, EncryptedKey sealed) {}

    /** An account's keys, by provider. */
    List<ProviderKey> of(UUID accountId);

    Optional<Held> find(KeyPlace place);

    /** Saves a key in its place, instead of the one that stood there. */
    void put(ProviderKey key, EncryptedKey sealed);

    /** Notes what a provider said of a key; empty when it is not the one that stands there any more. */
    Optional<ProviderKey> verified(ProviderKey key, @Nullable Instant at);

    /** Notes that a provider refused a key, unless it has taken it later or another one stands there by now. */
    void refused(UUID id, Instant at);

    /** Removes the key; says which that was. */
    Optional<UUID> remove(KeyPlace place);

    /**
     * Keys that were encrypted before this time or under another wrapping key, in order of their places.
     *
     * @param after the place to go on behind; null to begin
     */
    List<Held> stale(Instant before, String wrappingKey, @Nullable KeyPlace after, int most);

    /** Puts another encryption of the same key; false when the key or its encryption is another by now. */
    boolean reseal(ProviderKey key, EncryptedKey sealed, Instant at);
}
