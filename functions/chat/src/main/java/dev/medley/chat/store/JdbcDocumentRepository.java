package dev.medley.chat.store;

import dev.medley.chat.Document;
import dev.medley.chat.DocumentRepository;
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
class JdbcDocumentRepository implements DocumentRepository {

    private static final String SELECT = "select id, owner_id, job_id, text, words, created_at from chat.document ";

    private static final SortKeys<Document> KEYS = SortKeys.newestFirst("id", Document::id);

    private final Sql sql;

    JdbcDocumentRepository(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void add(Document document) {
        sql.query("""
                insert into chat.document (id, owner_id, job_id, text, created_at)
                values (:id, :ownerId, :jobId, :text, :createdAt)""")
                .with("id", document.id())
                .with("ownerId", document.ownerId())
                .with("jobId", document.jobId())
                .with("text", document.text())
                .with("createdAt", document.createdAt())
                .update();
    }

    @Override
    public Optional<Document> find(UUID id, UUID ownerId) {
        return sql.query(SELECT + "where id = :id and owner_id = :ownerId")
                .with("id", id)
                .with("ownerId", ownerId)
                .first(JdbcDocumentRepository::read);
    }

    @Override
    public Page<Document> list(UUID ownerId, PageRequest page) {
        return sql.query(SELECT + "where owner_id = :ownerId")
                .with("ownerId", ownerId)
                .page("chat/" + ownerId, page, KEYS, JdbcDocumentRepository::read);
    }

    @Override
    public void keep(UUID id, int words) {
        sql.query("update chat.document set words = :words where id = :id")
                .with("id", id)
                .with("words", words)
                .update();
    }

    @Override
    public Optional<UUID> remove(UUID id, UUID ownerId) {
        return sql.query("delete from chat.document where id = :id and owner_id = :ownerId returning job_id")
                .with("id", id)
                .with("ownerId", ownerId)
                .first(row -> row.uuid("job_id"));
    }

    @Override
    public void erase(UUID ownerId) {
        sql.query("delete from chat.document where owner_id = :ownerId")
                .with("ownerId", ownerId)
                .update();
    }

    private static Document read(Row row) throws SQLException {
        return new Document(
                row.uuid("id"),
                row.uuid("owner_id"),
                row.uuid("job_id"),
                row.text("text"),
                row.integerOrNull("words"),
                row.instant("created_at"));
    }
}
