package dev.medley.accountdata.providerkeys;

import dev.medley.providerkeys.EncryptedKey;
import dev.medley.providerkeys.KeyPlace;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Provider keys without a database, for one thread. */
final class ProviderKeysInMemory implements ProviderKeyRepository {

    private static final Comparator<KeyPlace> ORDER = Comparator.<KeyPlace, String>comparing(
                    place -> place.accountId().toString())
            .thenComparing(place -> place.provider().text());

    private final List<Held> all = new ArrayList<>();

    @Override
    public List<ProviderKey> of(UUID accountId) {
        return all.stream()
                .map(Held::key)
                .filter(key -> key.place().accountId().equals(accountId))
                .toList();
    }

    @Override
    public Optional<Held> find(KeyPlace place) {
        return all.stream().filter(held -> held.key().place().equals(place)).findFirst();
    }

    @Override
    public void put(ProviderKey key, EncryptedKey sealed) {
        var _ = remove(key.place());
        all.add(new Held(key, sealed));
    }

    @Override
    public Optional<ProviderKey> verified(ProviderKey key, @Nullable Instant at) {
        return find(key.place())
                .filter(held -> held.key().id().equals(key.id()))
                .map(held -> with(held, at, key.sealedAt(), held.sealed()));
    }

    @Override
    public void refused(UUID id, Instant at) {
        all.stream()
                .filter(held -> held.key().id().equals(id))
                .filter(held -> held.key().verifiedAt() != null
                        && held.key().verifiedAt().isBefore(at))
                .findFirst()
                .ifPresent(held -> with(held, null, held.key().sealedAt(), held.sealed()));
    }

    @Override
    public Optional<UUID> remove(KeyPlace place) {
        Optional<Held> removed = find(place);
        removed.ifPresent(all::remove);
        return removed.map(held -> held.key().id());
    }

    @Override
    public List<Held> stale(Instant before, String wrappingKey, @Nullable KeyPlace after, int most) {
        return all.stream()
                .filter(held -> held.key().sealedAt().isBefore(before)
                        || !held.sealed().dataKey().wrappingKey().equals(wrappingKey))
                .filter(held -> after == null || ORDER.compare(held.key().place(), after) > 0)
                .sorted(Comparator.comparing(held -> held.key().place(), ORDER))
                .limit(most)
                .toList();
    }

    @Override
    public boolean reseal(ProviderKey key, EncryptedKey sealed, Instant at) {
        Optional<Held> same = find(key.place()).filter(held -> held.key().equals(key));
        same.ifPresent(held -> with(held, key.verifiedAt(), at, sealed));
        return same.isPresent();
    }

    private ProviderKey with(Held held, @Nullable Instant verifiedAt, Instant sealedAt, EncryptedKey sealed) {
        ProviderKey old = held.key();
        ProviderKey key = new ProviderKey(old.id(), old.place(), old.hint(), old.createdAt(), verifiedAt, sealedAt);
        put(key, sealed);
        return key;
    }
}
