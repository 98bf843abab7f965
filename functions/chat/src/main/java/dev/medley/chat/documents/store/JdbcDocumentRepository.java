package dev.medley.chat.documents.store;

import dev.medley.chat.documents.Document;
import dev.medley.chat.documents.Document.Indexed;
import dev.medley.chat.documents.Document.Origin;
import dev.medley.chat.documents.DocumentRepository;
import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import dev.medley.storage.Query;
import dev.medley.storage.SortKeys;
import dev.medley.storage.Sql;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@Singleton
class JdbcDocumentRepository implements DocumentRepository {

    /** Ids of what an account may read; the same rule that searches follow. */
    private static final String READABLE = """
            d.id in (
                select o.id from chat.document o where o.owner_id = :accountId
                union all
                select i.document_id from chat.collection_member m
                join chat.collection_document i on i.collection_id = m.collection_id
                where m.account_id = :accountId)""";

    private static final String IN_COLLECTION = """
            and d.id in (select i.document_id from chat.collection_document i
                join chat.collection_member m on m.collection_id = i.collection_id
                where i.collection_id = :collectionId and m.account_id = :accountId)""";

    /** The recording in which the text of a source was said; null of other sources. */
    private static final String RECORDING = " case :source when 'transcript' then"
            + " (select p.recording_id from transcripts.pub_transcript p where p.id = :sourceId)"
            + " when 'transcription' then"
            + " (select p.recording_id from speech.pub_transcriptions p where p.id = :sourceId) end";

    private static final SortKeys<Document> KEYS = SortKeys.newestFirst("d.id", Document::id);

    private final Sql sql;

    JdbcDocumentRepository(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void lock(UUID ownerId) {
        sql.lock("documents/" + ownerId);
    }

    @Override
    public int count(UUID ownerId) {
        return sql.query("select count(*)::integer as n from chat.document where owner_id = :ownerId")
                .with("ownerId", ownerId)
                .first(row -> row.integer("n"))
                .orElse(0);
    }

    @Override
    public void add(Document document) {
        bind(sql.query("""
                insert into chat.document (id, owner_id, title, source, source_id, url, job_id, file_id, file_name,
                    content_type, size_bytes, arrived, created_at, updated_at, recording_id)
                values (:id, :ownerId, :title, :source, :sourceId, :url, :jobId, :fileId, :fileName, :contentType,
                    :sizeBytes, :arrived, :createdAt, :createdAt,""" + RECORDING + ")"), document.origin())
                .with("id", document.id())
                .with("ownerId", document.ownerId())
                .with("title", document.title())
                .with("jobId", document.jobId())
                .with("arrived", document.arrived())
                .with("createdAt", document.createdAt())
                .update();
    }

    private static Query bind(Query query, Origin origin) {
        return query.with("source", origin.source())
                .with("sourceId", origin.sourceId())
                .with("url", origin.url() == null ? null : origin.url().toString())
                .with("fileId", origin.fileId())
                .with("fileName", origin.fileName())
                .with("contentType", origin.contentType())
                .with("sizeBytes", origin.sizeBytes());
    }

    @Override
    public Optional<Document> find(UUID id, UUID accountId) {
        return sql.query(DocumentRows.SELECT + "where d.id = :id and " + READABLE)
                .with("id", id)
                .with("accountId", accountId)
                .first(DocumentRows::read);
    }

    @Override
    public Optional<Document> lockOwn(UUID id, UUID ownerId) {
        // Whoever waited for the lock sees the job that was begun meanwhile in a statement of its own alone.
        boolean exists = sql.query("select from chat.document where id = :id and owner_id = :ownerId for update")
                .with("id", id)
                .with("ownerId", ownerId)
                .exists();
        return exists ? findForWork(id) : Optional.empty();
    }

    @Override
    public Optional<Document> findForWork(UUID id) {
        return sql.query(DocumentRows.SELECT + "where d.id = :id")
                .with("id", id)
                .first(DocumentRows::read);
    }

    @Override
    public Page<Document> list(UUID accountId, Filter filter, PageRequest page) {
        String words = filter.words() == null ? null : "%" + escaped(filter.words()) + "%";
        return sql.query(DocumentRows.SELECT + "where " + READABLE)
                .with("accountId", accountId)
                .when(filter.state(), "and " + DocumentRows.STATE + " = :state", "state")
                .when(filter.collectionId(), IN_COLLECTION, "collectionId")
                .when(words, "and (d.title ilike :words or d.file_name ilike :words)", "words")
                .page("documents/" + accountId + "/" + filter, page, KEYS, DocumentRows::read);
    }

    private static String escaped(String words) {
        return words.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }

    @Override
    public void rename(UUID id, String title, Instant now) {
        sql.query("update chat.document set title = :title, version = version + 1, updated_at = :now where id = :id")
                .with("id", id)
                .with("title", title)
                .with("now", now)
                .update();
    }

    @Override
    public void renew(UUID id, UUID jobId, Origin origin, boolean arrived, Instant now) {
        bind(sql.query("""
                update chat.document set job_id = :jobId, source = :source, source_id = :sourceId, url = :url,
                    file_id = :fileId, file_name = :fileName, content_type = :contentType, size_bytes = :sizeBytes,
                    arrived = :arrived, version = version + 1, updated_at = :now, recording_id =""" + RECORDING + " where id = :id"), origin)
                .with("id", id)
                .with("jobId", jobId)
                .with("arrived", arrived)
                .with("now", now)
                .update();
    }

    @Override
    public Optional<UUID> arrive(UUID fileId) {
        return sql.query("update chat.document set arrived = true where file_id = :fileId returning job_id")
                .with("fileId", fileId)
                .first(row -> row.uuid("job_id"));
    }

    @Override
    public boolean index(UUID id, UUID jobId, Indexed indexed, String title) {
        return sql.query("""
                update chat.document set arrived = true, title = :title, indexed_file_id = :fileId, indexed_file_name = :fileName,
                    indexed_size_bytes = :sizeBytes, indexed_at = :at, format = :format, language = :language,
                    config = chat.text_configuration(:language), pages = :pages, passages = :passages, tokens = :tokens,
                    hidden_characters = :hidden
                where id = :id and job_id = :jobId""")
                        .with("id", id)
                        .with("jobId", jobId)
                        .with("title", title)
                        .with("fileId", indexed.fileId())
                        .with("fileName", indexed.fileName())
                        .with("sizeBytes", indexed.sizeBytes())
                        .with("at", indexed.at())
                        .with("format", indexed.format())
                        .with("language", indexed.language())
                        .with("pages", indexed.pages())
                        .with("passages", indexed.passages())
                        .with("tokens", indexed.tokens())
                        .with("hidden", indexed.hiddenCharacters())
                        .update()
                == 1;
    }

    @Override
    public boolean remove(UUID id, UUID ownerId) {
        return sql.query("delete from chat.document where id = :id and owner_id = :ownerId")
                        .with("id", id)
                        .with("ownerId", ownerId)
                        .update()
                == 1;
    }

    @Override
    public List<UUID> ofRecording(UUID recordingId, UUID ownerId) {
        return sql.query("""
                select id from chat.document where recording_id = :recordingId and owner_id = :ownerId order by id""")
                .with("recordingId", recordingId)
                .with("ownerId", ownerId)
                .list(row -> row.uuid("id"));
    }

    @Override
    public List<Missing> missing(Instant before, int most) {
        return sql.query("""
                select d.file_id, d.job_id, d.owner_id from chat.document d join jobs.job j on j.id = d.job_id
                where not d.arrived and d.updated_at < :before and j.status = 'queued' order by d.updated_at limit :most""")
                .with("before", before)
                .with("most", most)
                .list(row -> new Missing(row.uuid("file_id"), row.uuid("job_id"), row.uuid("owner_id")));
    }

    @Override
    public List<UUID> leftovers(int most) {
        return sql.query("select file_id from chat.file_leftover limit :most")
                .with("most", most)
                .list(row -> row.uuid("file_id"));
    }

    @Override
    public void forgetLeftover(UUID fileId) {
        sql.query("delete from chat.file_leftover where file_id = :fileId")
                .with("fileId", fileId)
                .update();
    }

    @Override
    public void erase(UUID accountId) {
        sql.query("delete from chat.document where owner_id = :accountId")
                .with("accountId", accountId)
                .update();
    }
}
