package dev.medley.chat.curation.store;

import dev.medley.chat.conversations.ChatConversation.Scope;
import dev.medley.chat.curation.CuratedAnswer;
import dev.medley.chat.curation.CuratedAnswerRepository;
import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import dev.medley.storage.JsonCodec;
import dev.medley.storage.Row;
import dev.medley.storage.SortKeys;
import dev.medley.storage.Sql;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Singleton
class JdbcCuratedAnswerRepository implements CuratedAnswerRepository {

    private static final String SELECT = """
            select a.id, a.question, a.answer, a.corrects_id, a.active, a.editor_id, a.version, a.created_at, a.updated_at,
                (select coalesce(jsonb_agg(jsonb_build_object('number', s.number, 'documentId', s.document_id,
                    'passageId', s.passage_id, 'title', s.title, 'headings', s.headings, 'page', s.page,
                    'timeMs', s.time_ms, 'quote', s.quote, 'isReadable', chat.may_read(:readerId, s.document_id),
                    'isCurrent', exists (select from chat.passage p where p.id = s.passage_id)
                    ) order by s.number), '[]') from chat.curated_source s where s.curated_id = a.id) as sources
            from chat.curated_answer a where true
            """;

    private static final SortKeys<CuratedAnswer> KEYS = SortKeys.newestFirst("a.id", CuratedAnswer::id);

    private final Sql sql;
    private final JsonCodec json;

    JdbcCuratedAnswerRepository(Sql sql, JsonCodec json) {
        this.sql = sql;
        this.json = json;
    }

    @Override
    public void lock() {
        sql.lock("chat-curated-answers");
    }

    @Override
    public int count() {
        return sql.query("select count(*)::integer as n from chat.curated_answer")
                .first(row -> row.integer("n"))
                .orElse(0);
    }

    @Override
    public int countReadable(List<UUID> passageIds, UUID accountId) {
        return sql.query("""
                select count(*)::integer as n from chat.passage p
                where p.id = any(:ids::uuid[]) and chat.may_read(:accountId, p.document_id)""")
                .with("ids", array(passageIds))
                .with("accountId", accountId)
                .first(row -> row.integer("n"))
                .orElse(0);
    }

    private static String[] array(List<UUID> ids) {
        return ids.stream().map(UUID::toString).toArray(String[]::new);
    }

    @Override
    public boolean isAnswer(UUID messageId) {
        return sql.query("select from chat.message where id = :messageId and role = 'assistant'")
                .with("messageId", messageId)
                .exists();
    }

    @Override
    public void add(UUID id, UUID editorId, @Nullable UUID correctsId, Text text, Instant now) {
        sql.query("""
                insert into chat.curated_answer (id, question, answer, corrects_id, vector, editor_id, created_at, updated_at)
                values (:id, :question, :answer, :correctsId, :vector, :editorId, :now, :now)""")
                .with("id", id)
                .with("question", text.question())
                .with("answer", text.answer())
                .with("correctsId", correctsId)
                .with("vector", bytes(text.vector()))
                .with("editorId", editorId)
                .with("now", now)
                .update();
        addSources(id, text.passageIds());
    }

    @Override
    public void change(UUID id, UUID editorId, Text text, Instant now) {
        sql.query("""
                update chat.curated_answer set question = :question, answer = :answer, vector = :vector,
                    editor_id = :editorId, version = version + 1, updated_at = :now
                where id = :id""")
                .with("id", id)
                .with("question", text.question())
                .with("answer", text.answer())
                .with("vector", bytes(text.vector()))
                .with("editorId", editorId)
                .with("now", now)
                .update();
        sql.query("delete from chat.curated_source where curated_id = :id")
                .with("id", id)
                .update();
        addSources(id, text.passageIds());
    }

    private void addSources(UUID id, List<UUID> passageIds) {
        sql.query("""
                insert into chat.curated_source (curated_id, number, document_id, passage_id, title, headings, page, time_ms, quote)
                select :id, row_number() over (order by array_position(:ids::uuid[], p.id)), p.document_id, p.id, d.title,
                    p.headings, p.page, p.time_ms, left(p.text, 1000)
                from chat.passage p join chat.document d on d.id = p.document_id where p.id = any(:ids::uuid[])""").with("id", id).with("ids", array(passageIds)).update();
    }

    @Override
    public boolean isThere(String question, List<UUID> passageIds) {
        return sql.query("""
                select from chat.curated_answer a
                where a.active and lower(a.question) = lower(:question)
                    and array(select s.passage_id from chat.curated_source s where s.curated_id = a.id order by 1)
                        = array(select distinct unnest(:ids::uuid[]) order by 1)""")
                .with("question", question)
                .with("ids", array(passageIds))
                .exists();
    }

    @Override
    public void remove(UUID id) {
        sql.query("delete from chat.curated_answer where id = :id")
                .with("id", id)
                .update();
    }

    @Override
    public void activate(UUID id, boolean active, Instant now) {
        sql.query("""
                update chat.curated_answer set active = :active, version = version + 1, updated_at = :now where id = :id""").with("id", id).with("active", active).with("now", now).update();
    }

    @Override
    public Optional<CuratedAnswer> find(UUID id, UUID readerId) {
        return sql.query(SELECT + "and a.id = :id")
                .with("id", id)
                .with("readerId", readerId)
                .first(this::read);
    }

    @Override
    public Optional<CuratedAnswer> lock(UUID id, UUID readerId) {
        return sql.query(SELECT + "and a.id = :id for update of a")
                .with("id", id)
                .with("readerId", readerId)
                .first(this::read);
    }

    @Override
    public Page<CuratedAnswer> list(UUID readerId, @Nullable Boolean active, PageRequest page) {
        return sql.query(SELECT)
                .with("readerId", readerId)
                .when(active, "and a.active = :active", "active")
                .page("curated-answers/" + active, page, KEYS, this::read);
    }

    @Override
    public List<Candidate> candidates(UUID accountId, String question, Scope scope, int most) {
        // Whoever names collections and documents means both.
        boolean isNarrow = scope.collections() != null || scope.documents() != null;
        String[] collections = isNarrow ? array(Objects.requireNonNullElse(scope.collections(), List.of())) : null;
        String[] documents = isNarrow ? array(Objects.requireNonNullElse(scope.documents(), List.of())) : null;
        return sql.query("""
                with asked as (
                    select replace(plainto_tsquery('pg_catalog.english', :question)::text, '&', '|')::tsquery as words)
                select a.id, a.question, a.vector from chat.curated_answer a, asked
                where a.active and a.words @@ asked.words
                    and not exists (select from chat.curated_source s
                        where s.curated_id = a.id and not (chat.may_read(:accountId, s.document_id)
                            and exists (select from chat.passage p where p.id = s.passage_id)))""")
                .with("question", question)
                .with("accountId", accountId)
                .when(collections, """
                         and not exists (select from chat.curated_source s where s.curated_id = a.id and s.document_id not in (
                            select i.document_id from chat.collection_document i where i.collection_id = any(:collections::uuid[]))""", "collections")
                .when(documents, " and s.document_id <> all(:documents::uuid[]))", "documents")
                .append(" order by ts_rank(a.words, asked.words) desc, a.id desc limit :most")
                .with("most", most)
                .list(row -> new Candidate(row.uuid("id"), row.text("question"), floats(row.bytes("vector"))));
    }

    @Override
    public void forget(UUID editorId) {
        sql.query("update chat.curated_answer set editor_id = null where editor_id = :editorId")
                .with("editorId", editorId)
                .update();
    }

    private static byte[] bytes(float[] vector) {
        ByteBuffer bytes = ByteBuffer.allocate(vector.length * Float.BYTES);
        bytes.asFloatBuffer().put(vector);
        return bytes.array();
    }

    private static float[] floats(byte[] bytes) {
        float[] vector = new float[bytes.length / Float.BYTES];
        ByteBuffer.wrap(bytes).asFloatBuffer().get(vector);
        return vector;
    }

    private CuratedAnswer read(Row row) throws SQLException {
        return new CuratedAnswer(
                row.uuid("id"),
                row.text("question"),
                row.text("answer"),
                row.uuidOrNull("corrects_id"),
                List.of(json.read(row.json("sources"), CuratedSourceRow[].class)).stream()
                        .map(CuratedSourceRow::citation)
                        .toList(),
                row.bool("active"),
                row.uuidOrNull("editor_id"),
                row.integer("version"),
                row.instant("created_at"),
                row.instant("updated_at"));
    }
}
