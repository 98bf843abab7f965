package dev.medley.identity.apikeys.store;

import dev.medley.identity.apikeys.ApiKeyGrant;
import dev.medley.identity.apikeys.ApiKeyRecord;
import dev.medley.identity.apikeys.ApiKeyRepository;
import dev.medley.kernel.Page;
import dev.medley.security.Permission;
import dev.medley.storage.Cursors;
import dev.medley.storage.Row;
import dev.medley.storage.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

@Singleton
class JdbcApiKeyRepository implements ApiKeyRepository {

    private static final int MOST = 50;

    private static final String COLUMNS = """
            id, account_id, name, scopes, address_ranges::text[], requests_per_minute, expires_at, hint, created_at,
            revoked_at, last_used_at, last_used_address""";

    private final Sql sql;
    private final Cursors cursors;

    JdbcApiKeyRepository(Sql sql, Cursors cursors) {
        this.sql = sql;
        this.cursors = cursors;
    }

    @Override
    public boolean add(ApiKeyRecord key, byte[] hash) {
        ApiKeyGrant grant = key.grant();
        return sql.update(
                        """
                        insert into identity.api_key (id, account_id, name, key_hash, hint, scopes, address_ranges,
                            requests_per_minute, created_at, expires_at)
                        select ?, a.id, ?, ?, ?, ?, ?::text[]::cidr[], ?, ?, ?
                        from (select id from identity.account where id = ? for update) a
                        where (select count(*) from identity.api_key where account_id = a.id and revoked_at is null) < ?""",
                        key.id(),
                        grant.name(),
                        hash,
                        key.hint(),
                        grant.scopes().stream()
                                .map(Permission::toString)
                                .sorted()
                                .toArray(String[]::new),
                        grant.addressRanges().toArray(String[]::new),
                        grant.requestsPerMinute(),
                        key.createdAt(),
                        grant.expiresAt(),
                        key.accountId(),
                        MOST)
                == 1;
    }

    @Override
    public Optional<ApiKeyRecord> find(UUID id, UUID accountId) {
        return sql.first(
                "select " + COLUMNS + " from identity.api_key where id = ? and account_id = ?",
                JdbcApiKeyRepository::read,
                id,
                accountId);
    }

    @Override
    public Page<ApiKeyRecord> list(UUID accountId, int limit, @Nullable String cursor) {
        String list = "api-keys/" + accountId;
        UUID before = cursors.position(list, cursor);
        List<ApiKeyRecord> rows =
                sql.list("select " + COLUMNS + """
                 from identity.api_key where account_id = ? and (?::uuid is null or id < ?)
                order by id desc limit ?""", JdbcApiKeyRepository::read, accountId, before, before, limit + 1);
        return cursors.page(list, rows, limit, ApiKeyRecord::id);
    }

    @Override
    public Optional<ApiKeyRecord> change(UUID id, UUID accountId, ApiKeyGrant grant) {
        return sql.first(
                """
                update identity.api_key set name = ?, address_ranges = ?::text[]::cidr[], requests_per_minute = ?,
                    expires_at = ?
                where id = ? and account_id = ? and revoked_at is null returning
                """ + COLUMNS,
                JdbcApiKeyRepository::read,
                grant.name(),
                grant.addressRanges().toArray(String[]::new),
                grant.requestsPerMinute(),
                grant.expiresAt(),
                id,
                accountId);
    }

    @Override
    public boolean revoke(UUID id, UUID accountId, Instant now) {
        return sql.update("""
                        update identity.api_key set revoked_at = ?
                        where id = ? and account_id = ? and revoked_at is null""", now, id, accountId) == 1;
    }

    @Override
    public boolean expire(UUID id, UUID accountId, Instant at) {
        return sql.update("""
                        update identity.api_key set expires_at = least(expires_at, ?)
                        where id = ? and account_id = ? and revoked_at is null""", at, id, accountId) == 1;
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
                row.textOrNull("last_used_address"));
    }
}
