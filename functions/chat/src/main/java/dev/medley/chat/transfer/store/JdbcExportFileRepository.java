package dev.medley.chat.transfer.store;

import dev.medley.chat.transfer.ExportFileRepository;
import dev.medley.storage.Sql;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

@Singleton
class JdbcExportFileRepository implements ExportFileRepository {

    private final Sql sql;

    JdbcExportFileRepository(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void add(UUID id, Instant expiresAt) {
        sql.query("insert into chat.export_file (id, expires_at) values (:id, :expiresAt)")
                .with("id", id)
                .with("expiresAt", expiresAt)
                .update();
    }

    @Override
    public List<UUID> expired(Instant now, int most) {
        return sql.query("select id from chat.export_file where expires_at <= :now order by expires_at limit :most")
                .with("now", now)
                .with("most", most)
                .list(row -> row.uuid("id"));
    }

    @Override
    public void remove(UUID id) {
        sql.query("delete from chat.export_file where id = :id").with("id", id).update();
    }
}
