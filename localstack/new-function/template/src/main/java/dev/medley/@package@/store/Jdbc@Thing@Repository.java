package dev.medley.@package@.store;

import dev.medley.@package@.@Thing@;
import dev.medley.@package@.@Thing@Repository;
import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import dev.medley.storage.Row;
import dev.medley.storage.SortKeys;
import dev.medley.storage.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;

@Singleton
class Jdbc@Thing@Repository implements @Thing@Repository {

    private static final String SELECT = "select id, owner_id, job_id, text, words, created_at from @schema@.@table@ ";

    private static final SortKeys<@Thing@> KEYS = SortKeys.newestFirst("id", @Thing@::id);

    private final Sql sql;

    Jdbc@Thing@Repository(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void add(@Thing@ @var@) {
        sql.query("""
                insert into @schema@.@table@ (id, owner_id, job_id, text, created_at)
                values (:id, :ownerId, :jobId, :text, :createdAt)""")
                .with("id", @var@.id())
                .with("ownerId", @var@.ownerId())
                .with("jobId", @var@.jobId())
                .with("text", @var@.text())
                .with("createdAt", @var@.createdAt())
                .update();
    }

    @Override
    public Optional<@Thing@> find(UUID id, UUID ownerId) {
        return sql.query(SELECT + "where id = :id and owner_id = :ownerId")
                .with("id", id)
                .with("ownerId", ownerId)
                .first(Jdbc@Thing@Repository::read);
    }

    @Override
    public Page<@Thing@> list(UUID ownerId, PageRequest page) {
        return sql.query(SELECT + "where owner_id = :ownerId")
                .with("ownerId", ownerId)
                .page("@name@/" + ownerId, page, KEYS, Jdbc@Thing@Repository::read);
    }

    @Override
    public void keep(UUID id, int words) {
        sql.query("update @schema@.@table@ set words = :words where id = :id")
                .with("id", id)
                .with("words", words)
                .update();
    }

    @Override
    public boolean remove(UUID id, UUID ownerId) {
        return sql.query("delete from @schema@.@table@ where id = :id and owner_id = :ownerId")
                        .with("id", id)
                        .with("ownerId", ownerId)
                        .update()
                == 1;
    }

    @Override
    public void erase(UUID ownerId) {
        sql.query("delete from @schema@.@table@ where owner_id = :ownerId")
                .with("ownerId", ownerId)
                .update();
    }

    private static @Thing@ read(Row row) throws SQLException {
        return new @Thing@(
                row.uuid("id"),
                row.uuid("owner_id"),
                row.uuid("job_id"),
                row.text("text"),
                row.integerOrNull("words"),
                row.instant("created_at"));
    }
}
