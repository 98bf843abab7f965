package dev.medley.search;

import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import dev.medley.storage.JsonCodec;
import dev.medley.storage.SortKeys;
import dev.medley.storage.Sql;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

/** The saved searches of each collection, where its function keeps them. */
@Singleton
class SavedSearchRepository {

    private final Sql sql;
    private final JsonCodec json;

    SavedSearchRepository(Sql sql, JsonCodec json) {
        this.sql = sql;
        this.json = json;
    }

    private static String of(SavedSearchTable<?> table) {
        return table.schema() + ".saved_search";
    }

    /** How many an account has; it saves no others until the transaction ends. */
    int count(SavedSearchTable<?> table, UUID accountId) {
        sql.lock(of(table) + " " + accountId);
        return sql.query("select count(*)::integer as searches from " + of(table) + " where account_id = :accountId")
                .with("accountId", accountId)
                .first(row -> row.integer("searches"))
                .orElse(0);
    }

    void add(SavedSearchTable<?> table, SavedSearch<?> search) {
        SavedParameters parameters = search.parameters();
        int _ = sql.query("insert into " + of(table) + """
                 (id, account_id, name, parameters, filter, query, created_at)
                select :id, :accountId, :name, :parameters, :filter, q.query, :createdAt
                from search.read(:collection, coalesce(:text::text, ''), :language) as q""")
                .with("id", search.id())
                .with("accountId", search.accountId())
                .with("name", search.name())
                .with("parameters", json.write(parameters))
                .with("filter", json.write(parameters.filter()))
                .with("collection", table.collection())
                .with("text", parameters.q())
                .with("language", parameters.languageOrDefault())
                .with("createdAt", search.createdAt())
                .update();
    }

    <P extends SavedParameters> Page<SavedSearch<P>> list(SavedSearchTable<P> table, UUID accountId, PageRequest page) {
        SortKeys<SavedSearch<P>> newest = SortKeys.newestFirst("id", SavedSearch::id);
        return sql.query("select id, account_id, name, parameters, created_at from " + of(table)
                        + " where account_id = :accountId")
                .with("accountId", accountId)
                .page(
                        of(table) + "/" + accountId,
                        page,
                        newest,
                        row -> new SavedSearch<>(
                                row.uuid("id"),
                                row.uuid("account_id"),
                                row.text("name"),
                                json.read(row.json("parameters"), table.type()),
                                row.instant("created_at")));
    }

    /** False where the account has none of this id. */
    boolean remove(SavedSearchTable<?> table, UUID id, UUID accountId) {
        return sql.query("delete from " + of(table) + " where id = :id and account_id = :accountId")
                        .with("id", id)
                        .with("accountId", accountId)
                        .update()
                == 1;
    }

    void erase(SavedSearchTable<?> table, UUID accountId) {
        int _ = sql.query("delete from " + of(table) + " where account_id = :accountId")
                .with("accountId", accountId)
                .update();
    }

    /** Notes which searches these fit that were not told of them before, and whose accounts are to know of them. */
    List<SavedSearchMatch> match(SavedSearchTable<?> table, List<UUID> found) {
        return sql.query("""
                        select f.id, f.account_id, f.name, f.slug, f.title, c.id as found_id, a.author_id
                        from unnest(:found::uuid[]) as c (id)
                        cross join lateral %s.match_searches(c.id) f
                        cross join lateral (select %s as author_id) a
                        where not exists (select from social.pub_block b
                            where (b.blocker_id = a.author_id and b.blocked_id = f.account_id)
                                or (b.blocker_id = f.account_id and b.blocked_id = a.author_id))""".formatted(table.schema(), table.author()))
                .with("found", found.toArray(UUID[]::new))
                .list(row -> new SavedSearchMatch(
                        row.uuid("id"),
                        row.uuid("account_id"),
                        row.text("name"),
                        row.uuid("found_id"),
                        row.text("slug"),
                        row.text("title"),
                        row.uuidOrNull("author_id")));
    }

    /** Some of what was changed since it was looked at. */
    List<UUID> takeChanged(SavedSearchTable<?> table, int most) {
        return sql.query("""
                        delete from search.changed where (collection, id) in (
                            select collection, id from search.changed where collection = :collection
                            order by id limit :most for update skip locked)
                        returning id""")
                .with("collection", table.collection())
                .with("most", most)
                .list(row -> row.uuid("id"));
    }
}
