package dev.medley.identity.recovery.store;

import dev.medley.identity.recovery.OpenSessions;
import dev.medley.storage.Sql;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Singleton
class JdbcOpenSessions implements OpenSessions {

    private final Sql sql;

    JdbcOpenSessions(Sql sql) {
        this.sql = sql;
    }

    @Override
    public List<UUID> end(UUID accountId, @Nullable UUID except, String because, Instant now) {
        return sql.list("""
                with forgotten as (delete from identity.challenge where account_id = ?)
                update identity.session set ended_at = ?, ended_because = ?
                where account_id = ? and ended_at is null and id is distinct from ?
                returning id""", row -> row.uuid("id"), accountId, now, because, accountId, except);
    }
}
