package dev.medley.chat.collections.store;

import dev.medley.chat.collections.CollectionRole;
import dev.medley.chat.collections.DocumentCollection;
import dev.medley.chat.collections.DocumentCollectionRepository;
import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import dev.medley.storage.Row;
import dev.medley.storage.SortKeys;
import dev.medley.storage.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Singleton
class JdbcDocumentCollectionRepository implements DocumentCollectionRepository {

    private static final String SELECT = """
            select c.id, c.owner_id, c.name, c.description, m.role, c.version, c.created_at, c.updated_at,
                (select count(*) from chat.collection_document i where i.collection_id = c.id) as documents
            from chat.collection_member m join chat.collection c on c.id = m.collection_id
            where m.account_id = :accountId
            """;

    private static final SortKeys<DocumentCollection> KEYS = SortKeys.newestFirst("c.id", DocumentCollection::id);

    private final Sql sql;
    private final Clock clock;

    JdbcDocumentCollectionRepository(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    @Override
    public void lock(String name) {
        sql.lock(name);
    }

    @Override
    public int countOwned(UUID ownerId) {
        return sql.query("select count(*)::integer as n from chat.collection where owner_id = :ownerId")
                .with("ownerId", ownerId)
                .first(row -> row.integer("n"))
                .orElse(0);
    }

    @Override
    public void add(DocumentCollection collection) {
        sql.query("""
                insert into chat.collection (id, owner_id, name, description, created_at, updated_at)
                values (:id, :ownerId, :name, :description, :createdAt, :createdAt)""")
                .with("id", collection.id())
                .with("ownerId", collection.ownerId())
                .with("name", collection.name())
                .with("description", collection.description())
                .with("createdAt", collection.createdAt())
                .update();
    }

    @Override
    public Optional<DocumentCollection> find(UUID id, UUID accountId) {
        return sql.query(SELECT + "and c.id = :id")
                .with("id", id)
                .with("accountId", accountId)
                .first(JdbcDocumentCollectionRepository::read);
    }

    @Override
    public Optional<DocumentCollection> lock(UUID id, UUID accountId) {
        return sql.query(SELECT + "and c.id = :id for update of c")
                .with("id", id)
                .with("accountId", accountId)
                .first(JdbcDocumentCollectionRepository::read);
    }

    @Override
    public Page<DocumentCollection> list(UUID accountId, PageRequest page) {
        return sql.query(SELECT)
                .with("accountId", accountId)
                .page("document-collections/" + accountId, page, KEYS, JdbcDocumentCollectionRepository::read);
    }

    @Override
    public void change(UUID id, String name, String description, Instant now) {
        sql.query("""
                update chat.collection set name = :name, description = :description, version = version + 1,
                    updated_at = :now
                where id = :id""")
                .with("id", id)
                .with("name", name)
                .with("description", description)
                .with("now", now)
                .update();
    }

    @Override
    public void remove(UUID id) {
        sql.query("delete from chat.collection where id = :id").with("id", id).update();
    }

    @Override
    public int countDocuments(UUID id) {
        return sql.query("select count(*)::integer as n from chat.collection_document where collection_id = :id")
                .with("id", id)
                .first(row -> row.integer("n"))
                .orElse(0);
    }

    @Override
    public boolean put(UUID id, UUID documentId, UUID ownerId) {
        return sql.query("""
                        insert into chat.collection_document (collection_id, document_id, added_at)
                        select :id, d.id, :now from chat.document d where d.id = :documentId and d.owner_id = :ownerId
                        on conflict (collection_id, document_id) do update set document_id = excluded.document_id""")
                        .with("id", id)
                        .with("documentId", documentId)
                        .with("ownerId", ownerId)
                        .with("now", clock.instant())
                        .update()
                == 1;
    }

    @Override
    public boolean take(UUID id, UUID documentId, @Nullable UUID ownerId) {
        return sql.query("""
                        delete from chat.collection_document i using chat.document d
                        where i.collection_id = :id and i.document_id = :documentId and d.id = i.document_id""")
                        .with("id", id)
                        .with("documentId", documentId)
                        .when(ownerId, "and d.owner_id = :ownerId", "ownerId")
                        .update()
                == 1;
    }

    private static DocumentCollection read(Row row) throws SQLException {
        return new DocumentCollection(
                row.uuid("id"),
                row.uuid("owner_id"),
                row.text("name"),
                row.text("description"),
                row.constant("role", CollectionRole.class),
                row.bigint("documents"),
                row.integer("version"),
                row.instant("created_at"),
                row.instant("updated_at"));
    }
}
