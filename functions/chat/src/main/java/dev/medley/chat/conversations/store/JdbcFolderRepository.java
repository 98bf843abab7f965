package dev.medley.chat.conversations.store;

import dev.medley.chat.conversations.Folder;
import dev.medley.chat.conversations.FolderRepository;
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

@Singleton
class JdbcFolderRepository implements FolderRepository {

    private static final String SELECT = """
            select f.id, f.name, f.created_at,
                (select count(*)::integer from chat.conversation c where c.folder_id = f.id
                    and (c.expires_at is null or c.expires_at > :now)) as conversations
            from chat.folder f where f.owner_id = :ownerId
            """;

    private static final SortKeys<Folder> KEYS = SortKeys.newestFirst("f.id", Folder::id);

    private final Sql sql;
    private final Clock clock;

    JdbcFolderRepository(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    @Override
    public void lock(UUID ownerId) {
        sql.lock("chat-folders/" + ownerId);
    }

    @Override
    public int count(UUID ownerId) {
        return sql.query("select count(*)::integer as n from chat.folder where owner_id = :ownerId")
                .with("ownerId", ownerId)
                .first(row -> row.integer("n"))
                .orElse(0);
    }

    @Override
    public boolean add(UUID id, UUID ownerId, String name, Instant now) {
        return sql.query("""
                insert into chat.folder (id, owner_id, name, created_at) values (:id, :ownerId, :name, :now)
                on conflict (owner_id, name) do nothing""")
                        .with("id", id)
                        .with("ownerId", ownerId)
                        .with("name", name)
                        .with("now", now)
                        .update()
                == 1;
    }

    @Override
    public boolean rename(UUID id, UUID ownerId, String name) {
        return sql.query("""
                update chat.folder f set name = :name where f.id = :id and f.owner_id = :ownerId
                    and not exists (select from chat.folder o where o.owner_id = :ownerId and o.name = :name and o.id <> :id)""")
                        .with("id", id)
                        .with("ownerId", ownerId)
                        .with("name", name)
                        .update()
                == 1;
    }

    @Override
    public boolean remove(UUID id, UUID ownerId) {
        return sql.query("delete from chat.folder where id = :id and owner_id = :ownerId")
                        .with("id", id)
                        .with("ownerId", ownerId)
                        .update()
                == 1;
    }

    @Override
    public boolean exists(UUID id, UUID ownerId) {
        return find(id, ownerId).isPresent();
    }

    @Override
    public Optional<Folder> find(UUID id, UUID ownerId) {
        return sql.query(SELECT + "and f.id = :id")
                .with("id", id)
                .with("ownerId", ownerId)
                .with("now", clock.instant())
                .first(JdbcFolderRepository::read);
    }

    @Override
    public Page<Folder> list(UUID ownerId, PageRequest page) {
        return sql.query(SELECT)
                .with("ownerId", ownerId)
                .with("now", clock.instant())
                .page("chat-folders/" + ownerId, page, KEYS, JdbcFolderRepository::read);
    }

    @Override
    public void erase(UUID ownerId) {
        sql.query("delete from chat.folder where owner_id = :ownerId")
                .with("ownerId", ownerId)
                .update();
    }

    private static Folder read(Row row) throws SQLException {
        return new Folder(row.uuid("id"), row.text("name"), row.integer("conversations"), row.instant("created_at"));
    }
}
