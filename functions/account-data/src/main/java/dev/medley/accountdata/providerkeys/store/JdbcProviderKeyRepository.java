package dev.medley.accountdata.providerkeys.store;

import dev.medley.accountdata.providerkeys.ProviderKey;
import dev.medley.accountdata.providerkeys.ProviderKeyRepository;
import dev.medley.providerkeys.EncryptedKey;
import dev.medley.providerkeys.KeyPlace;
import dev.medley.providerkeys.ModelProvider;
import dev.medley.providerkeys.WrappedKey;
import dev.medley.storage.Row;
import dev.medley.storage.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Singleton
class JdbcProviderKeyRepository implements ProviderKeyRepository {

    private static final String DETAILS = "id, account_id, provider, hint, created_at, verified_at, sealed_at";
    private static final String ALL = DETAILS + ", sealed, wrapped_data_key, wrapping_key";

    private final Sql sql;

    JdbcProviderKeyRepository(Sql sql) {
        this.sql = sql;
    }

    @Override
    public List<ProviderKey> of(UUID accountId) {
        return sql.query("select " + DETAILS
                        + " from account_data.provider_key where account_id = :accountId order by provider")
                .with("accountId", accountId)
                .list(JdbcProviderKeyRepository::read);
    }

    @Override
    public Optional<Held> find(KeyPlace place) {
        return sql.query("select " + ALL
                        + " from account_data.provider_key where account_id = :accountId and provider = :provider")
                .with("accountId", place.accountId())
                .with("provider", place.provider())
                .first(JdbcProviderKeyRepository::readAll);
    }

    @Override
    public void put(ProviderKey key, EncryptedKey sealed) {
        sql.query("""
                insert into account_data.provider_key (id, account_id, provider, hint, created_at, verified_at,
                    sealed_at,
                    sealed, wrapped_data_key, wrapping_key)
                values (:id, :accountId, :provider, :hint, :createdAt, :verifiedAt, :sealedAt, :sealed,
                    :wrappedDataKey, :wrappingKey)
                on conflict on constraint provider_key_pk do update
                set id = excluded.id, hint = excluded.hint, created_at = excluded.created_at,
                    verified_at = excluded.verified_at, sealed_at = excluded.sealed_at, sealed = excluded.sealed,
                    wrapped_data_key = excluded.wrapped_data_key, wrapping_key = excluded.wrapping_key""")
                .with("id", key.id())
                .with("accountId", key.place().accountId())
                .with("provider", key.place().provider())
                .with("hint", key.hint())
                .with("createdAt", key.createdAt())
                .with("verifiedAt", key.verifiedAt())
                .with("sealedAt", key.sealedAt())
                .with("sealed", sealed.ciphertext())
                .with("wrappedDataKey", sealed.dataKey().bytes())
                .with("wrappingKey", sealed.dataKey().wrappingKey())
                .update();
    }

    @Override
    public Optional<ProviderKey> verified(ProviderKey key, @Nullable Instant at) {
        return sql.query("update account_data.provider_key set verified_at = :at where id = :id returning " + DETAILS)
                .with("at", at)
                .with("id", key.id())
                .first(JdbcProviderKeyRepository::read);
    }

    @Override
    public void refused(UUID id, Instant at) {
        int _ = sql.query(
                        "update account_data.provider_key set verified_at = null where id = :id and verified_at < :at")
                .with("id", id)
                .with("at", at)
                .update();
    }

    @Override
    public Optional<UUID> remove(KeyPlace place) {
        return sql.query("""
                delete from account_data.provider_key
                where account_id = :accountId and provider = :provider returning id""")
                .with("accountId", place.accountId())
                .with("provider", place.provider())
                .first(row -> row.uuid("id"));
    }

    @Override
    public List<Held> stale(Instant before, String wrappingKey, @Nullable KeyPlace after, int most) {
        return sql.query("select " + ALL + """
                 from account_data.provider_key
                where (sealed_at < :before or wrapping_key <> :wrappingKey) and (account_id, provider) > (:accountId,
                    :provider)
                order by account_id, provider limit :most""")
                .with("before", before)
                .with("wrappingKey", wrappingKey)
                .with("accountId", after == null ? new UUID(0, 0) : after.accountId())
                .with("provider", after == null ? "" : after.provider().text())
                .with("most", most)
                .list(JdbcProviderKeyRepository::readAll);
    }

    @Override
    public boolean reseal(ProviderKey key, EncryptedKey sealed, Instant at) {
        return sql.query("""
                        update account_data.provider_key
                        set sealed = :sealed, wrapped_data_key = :wrappedDataKey, wrapping_key = :wrappingKey,
                            sealed_at = :at
                        where id = :id and sealed_at = :sealedAt""")
                        .with("sealed", sealed.ciphertext())
                        .with("wrappedDataKey", sealed.dataKey().bytes())
                        .with("wrappingKey", sealed.dataKey().wrappingKey())
                        .with("at", at)
                        .with("id", key.id())
                        .with("sealedAt", key.sealedAt())
                        .update()
                == 1;
    }

    private static Held readAll(Row row) throws SQLException {
        WrappedKey dataKey = new WrappedKey(row.bytes("wrapped_data_key"), row.text("wrapping_key"));
        return new Held(read(row), new EncryptedKey(row.bytes("sealed"), dataKey));
    }

    private static ProviderKey read(Row row) throws SQLException {
        return new ProviderKey(
                row.uuid("id"),
                new KeyPlace(row.uuid("account_id"), row.constant("provider", ModelProvider.class)),
                row.text("hint"),
                row.instant("created_at"),
                row.instantOrNull("verified_at"),
                row.instant("sealed_at"));
    }
}
