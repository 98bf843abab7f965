package dev.medley.audio.store;

import static dev.medley.audio.store.RecordingRow.COLUMNS;

import dev.medley.audio.Recording;
import dev.medley.audio.RecordingKeys;
import dev.medley.audio.RecordingProperties;
import dev.medley.audio.RecordingRepository;
import dev.medley.audio.RecordingStatus;
import dev.medley.audio.Rejection;
import dev.medley.audio.Sha256;
import dev.medley.audio.UploadDeclaration;
import dev.medley.audio.UploadLimits;
import dev.medley.sound.Measurement;
import dev.medley.sound.Waveform;
import dev.medley.storage.Sql;
import dev.medley.usage.Quotas;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@Singleton
class JdbcRecordingRepository implements RecordingRepository {

    /** What a deleted recording is, from when on it is due. */
    private static final String EMPTIED = """
            status = 'deleted', due_at = :dueAt, updated_at = :now, file_name = '', sha256 = null, waveform = null,
            rejection_code = null, rejection_detail = null, duration_ms = null, truncated = null,
            optimized_bytes = null, original_removed = false
            """;

    private final Sql sql;
    private final Clock clock;

    JdbcRecordingRepository(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    @Override
    @Transactional
    public boolean add(Recording recording, UploadLimits limits, Instant dueAt) {
        sql.lock("audio.recording/" + recording.ownerId());
        return Quotas.within("recording", recording.createdAt(), () -> insert(recording, limits, dueAt) == 1);
    }

    private int insert(Recording recording, UploadLimits limits, Instant dueAt) {
        UploadDeclaration declared = recording.declared();
        Sha256 sha256 = declared.sha256();
        return sql.query("""
                        insert into audio.recording (id, owner_id, file_name, content_type, size_bytes, sha256,
                            multipart_id, expires_at, due_at, created_at, updated_at, file_id, version_number, content_id)
                        select :id, :ownerId, :fileName, :contentType, :sizeBytes, :sha256::bytea,
                            :multipartId::text, :expiresAt, :dueAt, :createdAt, :updatedAt, :fileId, :version, :id
                        from audio.require_room(:ownerId, :sizeBytes, cast(:most as jsonb), :createdAt), usage.take(:ownerId, 'recording', :createdAt)
                        where (select count(*) from audio.recording where owner_id = :ownerId
                            and status = 'uploading') < :mostOpen
                            and not exists (select from audio.recording t where t.file_id = :fileId
                                and t.trashed_at is not null and t.status <> 'deleted')""")
                .with("id", recording.id())
                .with("ownerId", recording.ownerId())
                .with("fileName", declared.fileName().text())
                .with("contentType", declared.contentType())
                .with("sizeBytes", declared.sizeBytes())
                .with("sha256", sha256 == null ? null : sha256.bytes())
                .with("multipartId", recording.intake().multipartId())
                .with("expiresAt", recording.intake().expiresAt())
                .with("dueAt", dueAt)
                .with("createdAt", recording.createdAt())
                .with("updatedAt", recording.updatedAt())
                .with("fileId", recording.lineage().fileId())
                .with("version", recording.lineage().version())
                .with("mostOpen", limits.mostOpen())
                .with("most", limits.bytesByTier())
                .update();
    }

    @Override
    public Optional<Recording> find(UUID id, UUID ownerId) {
        return sql.query("select " + COLUMNS + " from audio.recording "
                        + "where id = :id and owner_id = :ownerId and status <> 'deleted' and trashed_at is null")
                .with("id", id)
                .with("ownerId", ownerId)
                .first(RecordingRow::read);
    }

    @Override
    public Optional<Recording> findDeleted(UUID id) {
        return sql.query("select " + COLUMNS + " from audio.recording where id = :id and status = 'deleted'")
                .with("id", id)
                .first(RecordingRow::read);
    }

    @Override
    public Optional<Waveform> waveform(UUID id, UUID ownerId) {
        return sql.query("select waveform from audio.recording "
                        + "where id = :id and owner_id = :ownerId and status = 'ready' and trashed_at is null")
                .with("id", id)
                .with("ownerId", ownerId)
                .first(row -> Peaks.read(row.bytes("waveform")));
    }

    @Override
    public boolean knows(RecordingKeys keys) {
        return sql.query("select 1 from audio.recording where id = :id and owner_id = :ownerId")
                .with("id", keys.id())
                .with("ownerId", keys.ownerId())
                .exists();
    }

    @Override
    public boolean declare(UUID id, String contentType, long sizeBytes) {
        return sql.query("""
                        update audio.recording
                        set content_type = :contentType, size_bytes = :sizeBytes, updated_at = :now
                        where id = :id and status = 'uploading'""")
                        .with("contentType", contentType)
                        .with("sizeBytes", sizeBytes)
                        .with("now", clock.instant())
                        .with("id", id)
                        .update()
                == 1;
    }

    @Override
    public Optional<Recording> begin(RecordingKeys keys, Instant dueAt) {
        return sql.query("""
                update audio.recording
                set status = 'processing', attempts = attempts + 1, due_at = :dueAt, updated_at = :now
                where id = :id and owner_id = :ownerId and status in ('uploading', 'processing')
                returning\s""" + COLUMNS)
                .with("dueAt", dueAt)
                .with("now", clock.instant())
                .with("id", keys.id())
                .with("ownerId", keys.ownerId())
                .first(RecordingRow::read);
    }

    @Override
    public Optional<Sha256> settle(UUID id, Sha256 sha256) {
        return sql.query("""
                update audio.recording set sha256 = coalesce(sha256, :sha256)
                where id = :id and status = 'processing' returning sha256""")
                .with("sha256", sha256.bytes())
                .with("id", id)
                .first(row -> Sha256.of(row.bytes("sha256")));
    }

    @Override
    public boolean accept(UUID id, RecordingProperties recordingProperties, Waveform waveform) {
        Measurement quality = recordingProperties.quality();
        return sql.query("""
                        update audio.recording
                        set status = 'ready', due_at = null, container = :container, codec = :codec,
                            sample_rate = :sampleRate, channels = :channels, duration_ms = :durationMs, truncated = :truncated,
                            loudness_lufs = :loudnessLufs, clipping_ratio = :clippingRatio, speech_ratio = :speechRatio,
                            signal_to_noise_db = :signalToNoiseDb, signal_to_noise_trusted = :signalToNoiseTrusted,
                            waveform = :waveform, updated_at = :now
                        where id = :id and status = 'processing'""")
                        .with("container", recordingProperties.encoding().container())
                        .with("codec", recordingProperties.encoding().codec())
                        .with("sampleRate", recordingProperties.encoding().sampleRate())
                        .with("channels", recordingProperties.encoding().channels())
                        .with("durationMs", recordingProperties.durationMs())
                        .with("truncated", recordingProperties.truncated())
                        .with("loudnessLufs", quality.loudnessLufs())
                        .with("clippingRatio", quality.clippingRatio())
                        .with("speechRatio", quality.speechRatio())
                        .with("signalToNoiseDb", quality.signalToNoiseDb())
                        .with("signalToNoiseTrusted", quality.signalToNoiseTrusted())
                        .with("waveform", Peaks.write(waveform))
                        .with("now", clock.instant())
                        .with("id", id)
                        .update()
                == 1;
    }

    @Override
    public boolean reject(UUID id, Rejection rejection) {
        return sql.query("""
                with rejected as (
                    update audio.recording
                    set status = 'rejected', due_at = null, rejection_code = :rejectionCode,
                        rejection_detail = :rejectionDetail, updated_at = :now
                    where id = :id and status in ('uploading', 'processing')
                    returning owner_id, created_at
                ) select usage.give_back(owner_id, 'recording', created_at)::text from rejected""")
                .with("rejectionCode", rejection.code())
                .with("rejectionDetail", rejection.detail())
                .with("now", clock.instant())
                .with("id", id)
                .exists();
    }

    @Override
    public Optional<Recording> delete(UUID id, UUID ownerId, List<RecordingStatus> from, Instant dueAt) {
        return sql.query("with old as (select " + COLUMNS + """
                         from audio.recording where id = :id and owner_id = :ownerId for update
                        ), emptied as (
                            update audio.recording r set
                        """ + EMPTIED + """
                            from old where r.id = old.id and old.status = any(:from) and old.status <> 'deleted'
                            returning r.owner_id, r.created_at, old.status
                        ), given_back as (
                            select usage.give_back(owner_id, 'recording', created_at)::text
                            from emptied where status in ('uploading', 'processing')
                        ) select old.*, (select count(*) from given_back) from old""")
                .with("id", id)
                .with("ownerId", ownerId)
                .with("dueAt", dueAt)
                .with("now", clock.instant())
                .with("from", from.stream().map(RecordingStatus::label).toArray(String[]::new))
                .first(RecordingRow::read);
    }

    @Override
    public void deleteAll(UUID ownerId) {
        Instant now = clock.instant();
        sql.query("update audio.recording r set " + EMPTIED + " where owner_id = :ownerId and status <> 'deleted'"
                        + JdbcTrashRepository.NOT_HELD)
                .with("dueAt", now)
                .with("now", now)
                .with("ownerId", ownerId)
                .update();
    }

    @Override
    public List<Recording> takeDue(int most, Instant restUntil) {
        return sql.query("""
                update audio.recording set due_at = :restUntil where id in (
                    select id from audio.recording where due_at <= :now order by due_at limit :most
                        for update skip locked
                ) returning\s""" + COLUMNS)
                .with("restUntil", restUntil)
                .with("now", clock.instant())
                .with("most", most)
                .list(RecordingRow::read);
    }

    @Override
    public void forget(UUID id) {
        sql.query("delete from audio.recording where id = :id and status = 'deleted'")
                .with("id", id)
                .update();
    }
}
