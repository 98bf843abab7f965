package dev.medley.chat.passages.store;

import dev.medley.chat.passages.DocumentPassage;
import dev.medley.chat.passages.FoundPassage;
import dev.medley.chat.passages.FoundPassage.Score;
import dev.medley.chat.passages.PassageDraft;
import dev.medley.chat.passages.PassageRepository;
import dev.medley.chat.passages.PassageScope;
import dev.medley.chat.passages.UnspacedText;
import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import dev.medley.storage.Row;
import dev.medley.storage.SortKeys;
import dev.medley.storage.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

@Singleton
class JdbcPassageRepository implements PassageRepository {

    /** Okapi BM25 with its usual constants, over what the asker may read: how rare a word is elsewhere shows in no score. */
    private static final String MATCHES = """
            , asked as (
                select c.config, replace(plainto_tsquery(c.config, :words)::text, '&', '|')::tsquery as query,
                    tsvector_to_array(to_tsvector(c.config, :words)) as lexemes
                from (select distinct config from readable) c
            ), sizes as (
                select sum(passages)::float8 as count, sum(tokens)::float8 / sum(passages) as mean from readable
            ), hits as (
                select p.id, p.model is not null as has_vector, p.tokens, u.lexeme, cardinality(u.positions)::float8 as times
                from readable r
                join asked a on a.config = r.config
                join chat.passage p on p.document_id = r.id and p.words @@ a.query
                cross join lateral unnest(p.words) u (lexeme, positions, weights)
                where u.lexeme = any(a.lexemes) {conditions}
            ), weighed as (
                select h.id, h.has_vector, ln(1 + (s.count - count(*) over (partition by h.lexeme) + 0.5)
                        / (count(*) over (partition by h.lexeme) + 0.5))
                    * h.times * 2.2 / (h.times + 1.2 * (0.25 + 0.75 * h.tokens / s.mean)) as weight
                from hits h cross join sizes s
            )
            select id, has_vector, sum(weight) as score from weighed group by id, has_vector
            order by score desc, id limit :most""";

    private static final SortKeys<DocumentPassage> KEYS =
            SortKeys.newestFirst("p.id", DocumentPassage::id).and("ordinal", "p.ordinal", DocumentPassage::ordinal);

    private static final PageRequest.Sort IN_ORDER = new PageRequest.Sort("ordinal", false);

    private final Sql sql;

    JdbcPassageRepository(Sql sql) {
        this.sql = sql;
    }

    record Numbered(UUID id, int ordinal, PassageDraft draft) {}

    @Override
    public Set<UUID> kept(UUID documentId, String model) {
        return Set.copyOf(sql.query("select id from chat.passage where document_id = :documentId and model = :model")
                .with("documentId", documentId)
                .with("model", model)
                .list(row -> row.uuid("id")));
    }

    @Override
    public void replace(UUID documentId, String language, Map<UUID, PassageDraft> passages) {
        sql.query("delete from chat.passage where document_id = :documentId and id <> all(:ids::uuid[])")
                .with("documentId", documentId)
                .with("ids", ReadablePassages.array(passages.keySet()))
                .update();
        List<Numbered> rows = new ArrayList<>();
        passages.forEach((id, draft) -> rows.add(new Numbered(id, rows.size(), draft)));
        int _ = sql.query("""
                insert into chat.passage (id, document_id, ordinal, headings, page, time_ms, text, start_offset, end_offset,
                    tokens, words)
                values (:id, :documentId, :ordinal, :headings, :page, :timeMs, :text, :start, :end, :tokens,
                    setweight(to_tsvector(chat.text_configuration(:language), :heading), 'A')
                    || to_tsvector(chat.text_configuration(:language), :words))
                on conflict (id) do update set ordinal = excluded.ordinal, page = excluded.page,
                    time_ms = excluded.time_ms, start_offset = excluded.start_offset, end_offset = excluded.end_offset,
                    words = excluded.words""")
                .with("documentId", documentId)
                .with("language", language)
                .batch(rows, (row, bindings) -> {
                    PassageDraft draft = row.draft();
                    bindings.with("id", row.id())
                            .with("ordinal", row.ordinal())
                            .with("headings", draft.headings().toArray(String[]::new))
                            .with("heading", UnspacedText.paired(String.join("\n", draft.headings())))
                            .with("words", UnspacedText.paired(draft.text()))
                            .with("page", draft.page())
                            .with("timeMs", draft.timeMs())
                            .with("text", draft.text())
                            .with("start", draft.start())
                            .with("end", draft.end())
                            .with("tokens", draft.tokens());
                });
    }

    @Override
    public Page<DocumentPassage> list(UUID accountId, UUID documentId, PageRequest page) {
        PassageScope scope = new PassageScope(accountId, null, List.of(documentId), null);
        return ReadablePassages.query(sql, scope, """
                select p.id, p.ordinal, p.headings, p.page, p.time_ms, p.text, p.start_offset, p.end_offset,
                    p.model is not null as has_vector
                from readable r join chat.passage p on p.document_id = r.id where true""")
                .page(
                        "passages/" + documentId,
                        new PageRequest(page.limit(), page.cursor(), List.of(IN_ORDER)),
                        KEYS,
                        JdbcPassageRepository::readPassage);
    }

    @Override
    public List<Match> matches(PassageScope scope, String words, int most) {
        return ReadablePassages.query(sql, scope, MATCHES)
                .with("words", UnspacedText.paired(words))
                .with("most", most)
                .list(row -> new Match(row.uuid("id"), row.number("score"), row.bool("has_vector")));
    }

    @Override
    public List<FoundPassage> read(PassageScope scope, Collection<UUID> ids) {
        return ReadablePassages.query(sql, scope, """
                select p.id, p.document_id, r.title, p.headings, p.page, p.time_ms, p.text, p.start_offset, p.end_offset
                from readable r join chat.passage p on p.document_id = r.id
                where p.id = any(:ids::uuid[])""")
                .with("ids", ReadablePassages.array(ids))
                .list(JdbcPassageRepository::readFound);
    }

    private static DocumentPassage readPassage(Row row) throws SQLException {
        return new DocumentPassage(
                row.uuid("id"),
                row.integer("ordinal"),
                row.texts("headings"),
                row.integerOrNull("page"),
                row.bigintOrNull("time_ms"),
                row.text("text"),
                row.integer("start_offset"),
                row.integer("end_offset"),
                row.bool("has_vector"));
    }

    private static FoundPassage readFound(Row row) throws SQLException {
        return new FoundPassage(
                row.uuid("id"),
                row.uuid("document_id"),
                row.text("title"),
                row.texts("headings"),
                row.integerOrNull("page"),
                row.bigintOrNull("time_ms"),
                row.text("text"),
                row.integer("start_offset"),
                row.integer("end_offset"),
                new Score(0, null, null, null, null));
    }
}
