package dev.medley.accountdata.providerkeys.store;

import dev.medley.accountdata.providerkeys.DataKeys.WrappedKey;
import dev.medley.accountdata.providerkeys.EncryptedKey;
import dev.medley.accountdata.providerkeys.ModelProvider;
import dev.medley.accountdata.providerkeys.ProviderKey;
import dev.medley.accountdata.providerkeys.ProviderKey.Place;
import dev.medley.accountdata.providerkeys.ProviderKeyRepository;
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
        return sql.list(
                "select " + DETAILS + " from account_data.provider_key where account_id = ? order by provider",
                JdbcProviderKeyRepository::read,
                accountId);
    }

    @Override
    public Optional<Held> find(Place place) {
        return sql.first(
                "select " + ALL + " from account_data.provider_key where account_id = ? and provider = ?",
                JdbcProviderKeyRepository::readAll,
                place.accountId(),
                place.provider());
    }

    @Override
    public void put(ProviderKey key, EncryptedKey sealed) {
        sql.update(
                """
                insert into account_data.provider_key (id, account_id, provider, hint, created_at, verified_at, sealed_at,
                    sealed, wrapped_data_key, wrapping_key)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict on constraint provider_key_pk do update
                set id = excluded.id, hint = excluded.hint, created_at = excluded.created_at,
                    verified_at = excluded.verified_at, sealed_at = excluded.sealed_at, sealed = excluded.sealed,
                    wrapped_data_key = excluded.wrapped_data_key, wrapping_key = excluded.wrapping_key""",
                key.id(),
                key.place().accountId(),
                key.place().provider(),
                key.hint(),
                key.createdAt(),
                key.verifiedAt(),
                key.sealedAt(),
                sealed.ciphertext(),
                sealed.dataKey().bytes(),
                sealed.dataKey().wrappingKey());
    }

    @Override
    public Optional<ProviderKey> verified(ProviderKey key, @Nullable Instant at) {
        return sql.first(
                "update account_data.provider_key set verified_at = ? where id = ? returning " + DETAILS,
                JdbcProviderKeyRepository::read,
                at,
                key.id());
    }

    @Override
    public Optional<UUID> remove(Place place) {
        return sql.first(
                "delete from account_data.provider_key where account_id = ? and provider = ? returning id",
                row -> row.uuid("id"),
                place.accountId(),
                place.provider());
    }

    @Override
    public List<Held> stale(Instant before, String wrappingKey, @Nullable Place after, int most) {
        return sql.list(
                "select " + ALL + """
                 from account_data.provider_key
                where (sealed_at < ? or wrapping_key <> ?) and (account_id, provider) > (?, ?)
                order by account_id, provider limit ?""",
                JdbcProviderKeyRepository::readAll,
                before,
                wrappingKey,
                after == null ? new UUID(0, 0) : after.accountId(),
                after == null ? "" : after.provider().text(),
                most);
    }

    @Override
    public boolean reseal(ProviderKey key, EncryptedKey sealed, Instant at) {
        return sql.update(
                        """
                        update account_data.provider_key
                        set sealed = ?, wrapped_data_key = ?, wrapping_key = ?, sealed_at = ?
                        where id = ? and sealed_at = ?""",
                        sealed.ciphertext(),
                        sealed.dataKey().bytes(),
                        sealed.dataKey().wrappingKey(),
                        at,
                        key.id(),
                        key.sealedAt())
                == 1;
    }

    private static Held readAll(Row row) throws SQLException {
        WrappedKey dataKey = new WrappedKey(row.bytes("wrapped_data_key"), row.text("wrapping_key"));
        return new Held(read(row), new EncryptedKey(row.bytes("sealed"), dataKey));
    }

    private static ProviderKey read(Row row) throws SQLException {
        return new ProviderKey(
                row.uuid("id"),
                new Place(row.uuid("account_id"), row.constant("provider", ModelProvider.class)),
                row.text("hint"),
                row.instant("created_at"),
                row.instantOrNull("verified_at"),
                row.instant("sealed_at"));
    }
}
