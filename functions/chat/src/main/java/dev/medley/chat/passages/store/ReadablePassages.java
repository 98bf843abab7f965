package dev.medley.chat.passages.store;

import dev.medley.chat.passages.PassageScope;
import dev.medley.storage.Query;
import dev.medley.storage.Sql;
import java.util.Collection;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The rule of who reads what, as part of each query: one reads one's own documents, and those in the collections that one is a
 * member of.
 */
final class ReadablePassages {

    private static final String DOCUMENTS = """
            with readable as materialized (
                select d.id, d.title, d.config, d.passages, d.tokens from chat.document d
                where d.passages > 0 and d.id in (
                    select o.id from chat.document o where o.owner_id = :accountId
                    union all
                    select i.document_id from chat.collection_member m
                    join chat.collection_document i on i.collection_id = m.collection_id
                    join chat.collection c on c.id = m.collection_id
                    where m.account_id = :accountId and not exists (
                        select from social.pub_block b where (b.blocker_id, b.blocked_id) in
                            ((:accountId, c.owner_id), (c.owner_id, :accountId))))
            """;

    private static final String IN_COLLECTIONS = """
            d.id in (select i.document_id from chat.collection_member m
                    join chat.collection_document i on i.collection_id = m.collection_id
                    where m.account_id = :accountId and m.collection_id = any(:collections::uuid[]))""";

    private static final String AMONG = "d.id = any(:documents::uuid[])";

    private static final String CONDITIONS = """
            and (numnode(websearch_to_tsquery(r.config, :conditions)) = 0
                or p.words @@ websearch_to_tsquery(r.config, :conditions))""";

    private ReadablePassages() {}

    /**
     * Begins a query after {@code with readable as (...)}.
     *
     * @param rest what follows, with {@code {conditions}} where those on a passage {@code p} of document {@code r} belong
     */
    static Query query(Sql sql, PassageScope scope, String rest) {
        StringBuilder text = new StringBuilder(DOCUMENTS);
        // Whoever names collections and documents means both.
        String named = Stream.of(
                        scope.collections() == null ? "" : IN_COLLECTIONS, scope.documents() == null ? "" : AMONG)
                .filter(condition -> !condition.isEmpty())
                .collect(Collectors.joining(" or "));
        text.append(named.isEmpty() ? "" : "    and (" + named + ")\n");
        text.append(") ").append(rest.replace("{conditions}", scope.conditions() == null ? "" : CONDITIONS));
        Query query = sql.query(text.toString()).with("accountId", scope.accountId());
        bind(query, "collections", scope.collections());
        bind(query, "documents", scope.documents());
        return scope.conditions() == null || !rest.contains("{conditions}")
                ? query
                : query.with("conditions", scope.conditions());
    }

    private static void bind(Query query, String name, @Nullable Collection<UUID> ids) {
        if (ids != null) {
            Query _ = query.with(name, array(ids));
        }
    }

    static String[] array(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).toArray(String[]::new);
    }
}
