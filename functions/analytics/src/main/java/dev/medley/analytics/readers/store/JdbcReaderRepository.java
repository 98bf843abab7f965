package dev.medley.analytics.readers.store;

import dev.medley.access.Permission;
import dev.medley.analytics.readers.ReaderRepository;
import dev.medley.storage.Row;
import dev.medley.storage.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

@Singleton
class JdbcReaderRepository implements ReaderRepository {

    private static final Permission NEEDED = Permission.of("analytics:read:all");

    private final Sql sql;

    JdbcReaderRepository(Sql sql) {
        this.sql = sql;
    }

    record Reader(UUID accountId, boolean may) {

        static Reader read(Row row) throws SQLException {
            Set<Permission> held =
                    row.texts("permissions").stream().map(Permission::of).collect(Collectors.toSet());
            return new Reader(row.uuid("account_id"), row.bool("active") && Permission.covered(held, NEEDED));
        }
    }

    @Override
    public Set<UUID> readers(Collection<UUID> accountIds) {
        return sql
                .query("select account_id, active, permissions from identity.pub_hold_accounts(:ids)")
                .with("ids", accountIds.stream().sorted().toArray(UUID[]::new))
                .list(Reader::read)
                .stream()
                .filter(Reader::may)
                .map(Reader::accountId)
                .collect(Collectors.toUnmodifiableSet());
    }
}
