package dev.medley.identity.apikeys.store;

import dev.medley.access.Permission;
import dev.medley.identity.apikeys.ApiKeyGrant;
import dev.medley.identity.apikeys.ApiKeyRecord;
import dev.medley.identity.apikeys.ApiKeyRepository;
import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import dev.medley.storage.Row;
import dev.medley.storage.SortKeys;
import dev.medley.storage.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

@Singleton
class JdbcApiKeyRepository implements ApiKeyRepository {

    private static final int MOST = 50;

    private static final String COLUMNS = """
            id, account_id, name, scopes, address_ranges::text[], requests_per_minute, expires_at, hint, created_at,
            revoked_at, last_used_at, last_used_address, version""";

    private static final String FIND =
            "select " + COLUMNS + " from identity.api_key where id = :id and account_id = :accountId";

    private static final SortKeys<ApiKeyRecord> KEYS = SortKeys.newestFirst("id", ApiKeyRecord::id);

    private final Sql sql;

    JdbcApiKeyRepository(Sql sql) {
        this.sql = sql;
    }

    @Override
    public boolean add(ApiKeyRecord key, byte[] hash) {
        ApiKeyGrant grant = key.grant();
        return sql.query("""
                        insert into identity.api_key (id, account_id, name, key_hash, hint, scopes, address_ranges,
                            requests_per_minute, created_at, expires_at)
                        select :id, :accountId, :name, :keyHash, :hint, :scopes, :addressRanges::text[]::cidr[],
                            :requestsPerMinute, :createdAt, :expiresAt
                        where (select count(*) from identity.api_key where account_id = :accountId
                            and revoked_at is null) < :most""")
                        .with("id", key.id())
                        .with("name", grant.name())
                        .with("keyHash", hash)
                        .with("hint", key.hint())
                        .with(
                                "scopes",
                                grant.scopes().stream()
                                        .map(Permission::toString)
                                        .sorted()
                                        .toArray(String[]::new))
                        .with("addressRanges", grant.addressRanges().toArray(String[]::new))
                        .with("requestsPerMinute", grant.requestsPerMinute())
                        .with("createdAt", key.createdAt())
                        .with("expiresAt", grant.expiresAt())
                        .with("accountId", key.accountId())
                        .with("most", MOST)
                        .update()
                == 1;
    }

    @Override
    public Optional<ApiKeyRecord> find(UUID id, UUID accountId) {
        return find(FIND, id, accountId);
    }

    @Override
    public Optional<ApiKeyRecord> hold(UUID id, UUID accountId) {
        return find(FIND + " for no key update", id, accountId);
    }

    private Optional<ApiKeyRecord> find(String text, UUID id, UUID accountId) {
        return sql.query(text).with("id", id).with("accountId", accountId).first(JdbcApiKeyRepository::read);
    }

    @Override
    public Page<ApiKeyRecord> list(UUID accountId, PageRequest page) {
        return sql.query("select " + COLUMNS + " from identity.api_key where account_id = :accountId")
                .with("accountId", accountId)
                .page("api-keys/" + accountId, page, KEYS, JdbcApiKeyRepository::read);
    }

    @Override
    public Optional<ApiKeyRecord> change(UUID id, UUID accountId, ApiKeyGrant grant, Instant now) {
        return sql.query("""
                update identity.api_key set name = :name, address_ranges = :addressRanges::text[]::cidr[],
                    requests_per_minute = :requestsPerMinute,
                    expires_at = :expiresAt, version = version + 1
                where id = :id and account_id = :accountId and revoked_at is null and not replaced
                    and (expires_at is null or expires_at > :now)
                returning
                """ + COLUMNS)
                .with("now", now)
                .with("name", grant.name())
                .with("addressRanges", grant.addressRanges().toArray(String[]::new))
                .with("requestsPerMinute", grant.requestsPerMinute())
                .with("expiresAt", grant.expiresAt())
                .with("id", id)
                .with("accountId", accountId)
                .first(JdbcApiKeyRepository::read);
    }

    @Override
    public boolean revoke(UUID id, UUID accountId, Instant now) {
        return sql.query("""
                        update identity.api_key set revoked_at = :now
                        where id = :id and account_id = :accountId and revoked_at is null""")
                        .with("now", now)
                        .with("id", id)
                        .with("accountId", accountId)
                        .update()
                == 1;
    }

    @Override
    public List<UUID> revokeAll(UUID accountId, Instant now) {
        return sql.query("""
                        update identity.api_key set revoked_at = :now
                        where account_id = :accountId and revoked_at is null and (expires_at is null or expires_at > :now)
                        returning id""").with("now", now).with("accountId", accountId).list(row -> row.uuid("id"));
    }

    @Override
    public boolean expire(UUID id, UUID accountId, Instant now, Instant at) {
        return sql.query("""
                        update identity.api_key set expires_at = least(expires_at, :at), replaced = true, version = version + 1
                        where id = :id and account_id = :accountId and revoked_at is null and not replaced
                            and (expires_at is null or expires_at > :now)""")
                        .with("now", now)
                        .with("at", at)
                        .with("id", id)
                        .with("accountId", accountId)
                        .update()
                == 1;
    }

    @Override
    public Optional<byte[]> signingKey(UUID id, UUID accountId) {
        return sql.query("""
                select s.public_key from identity.api_key_signing_key s
                join identity.api_key k on k.id = s.key_id
                where k.id = :id and k.account_id = :accountId and k.revoked_at is null""").with("id", id).with("accountId", accountId).first(row -> row.bytes("public_key"));
    }

    @Override
    public boolean setSigningKey(UUID id, UUID accountId, byte[] publicKey, Instant now) {
        return sql.query("""
                        insert into identity.api_key_signing_key (key_id, public_key, created_at)
                        select k.id, :publicKey, :now from identity.api_key k
                        where k.id = :id and k.account_id = :accountId and k.revoked_at is null
                        on conflict (key_id) do update
                        set public_key = excluded.public_key, created_at = excluded.created_at""")
                        .with("publicKey", publicKey)
                        .with("now", now)
                        .with("id", id)
                        .with("accountId", accountId)
                        .update()
                == 1;
    }

    @Override
    public boolean removeSigningKey(UUID id, UUID accountId) {
        return sql.query("""
                        delete from identity.api_key_signing_key s using identity.api_key k
                        where k.id = s.key_id and k.id = :id and k.account_id = :accountId and k.revoked_at is null""").with("id", id).with("accountId", accountId).update() == 1;
    }

    private static ApiKeyRecord read(Row row) throws SQLException {
        ApiKeyGrant grant = new ApiKeyGrant(
                row.text("name"),
                row.texts("scopes").stream().map(Permission::of).collect(Collectors.toUnmodifiableSet()),
                row.texts("address_ranges"),
                row.integer("requests_per_minute"),
                row.instantOrNull("expires_at"));
        return new ApiKeyRecord(
                row.uuid("id"),
                row.uuid("account_id"),
                grant,
                row.text("hint"),
                row.instant("created_at"),
                row.instantOrNull("revoked_at"),
                row.instantOrNull("last_used_at"),
                row.textOrNull("last_used_address"),
                row.integer("version"));
    }
}
