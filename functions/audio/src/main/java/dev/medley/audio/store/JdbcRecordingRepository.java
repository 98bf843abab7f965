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
import dev.medley.kernel.Page;
import dev.medley.sound.Measurement;
import dev.medley.sound.Waveform;
import dev.medley.storage.Cursors;
import dev.medley.storage.Sql;
import dev.medley.usage.Quotas;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Singleton
class JdbcRecordingRepository implements RecordingRepository {

    /** What a deleted recording is, from when on it is due. */
    private static final String EMPTIED = """
            status = 'deleted', due_at = ?, updated_at = ?, file_name = '', sha256 = null, waveform = null,
            rejection_code = null, rejection_detail = null, duration_ms = null
            """;

    private final Sql sql;
    private final Cursors cursors;
    private final Clock clock;

    JdbcRecordingRepository(Sql sql, Cursors cursors, Clock clock) {
        this.sql = sql;
        this.cursors = cursors;
        this.clock = clock;
    }

    /** Two at the same moment may both be the last that is allowed; the limit guards resources, not an invariant. */
    @Override
    public boolean add(Recording recording, int mostOpen, Instant dueAt) {
        return Quotas.within("recording", recording.createdAt(), () -> insert(recording, mostOpen, dueAt) == 1);
    }

    private int insert(Recording recording, int mostOpen, Instant dueAt) {
        UploadDeclaration declared = recording.declared();
        Sha256 sha256 = declared.sha256();
        return sql.update(
                """
                        insert into audio.recording (id, owner_id, file_name, content_type, size_bytes, sha256,
                            multipart_id, expires_at, due_at, created_at, updated_at)
                        select ?, ?, ?, ?, ?, ?::bytea, ?::text, ?, ?, ?, ?
                        from usage.take(?, 'recording', ?)
                        where (select count(*) from audio.recording where owner_id = ? and status = 'uploading') < ?""",
                recording.id(),
                recording.ownerId(),
                declared.fileName().text(),
                declared.contentType(),
                declared.sizeBytes(),
                sha256 == null ? null : sha256.bytes(),
                recording.intake().multipartId(),
                recording.intake().expiresAt(),
                dueAt,
                recording.createdAt(),
                recording.updatedAt(),
                recording.ownerId(),
                recording.createdAt(),
                recording.ownerId(),
                mostOpen);
    }

    @Override
    public Optional<Recording> find(UUID id, UUID ownerId) {
        return sql.first(
                "select " + COLUMNS + " from audio.recording where id = ? and owner_id = ? and status <> 'deleted'",
                RecordingRow::read,
                id,
                ownerId);
    }

    @Override
    public Optional<Recording> findDeleted(UUID id) {
        return sql.first(
                "select " + COLUMNS + " from audio.recording where id = ? and status = 'deleted'",
                RecordingRow::read,
                id);
    }

    @Override
    public Page<Recording> list(UUID ownerId, @Nullable RecordingStatus status, int limit, @Nullable String cursor) {
        String list = "audio/" + ownerId + "/" + status;
        UUID before = cursors.position(list, cursor);
        List<Recording> rows = sql.list(
                "select " + COLUMNS + """
                         from audio.recording
                        where owner_id = ? and status <> 'deleted' and (?::text is null or status = ?)
                            and (?::uuid is null or id < ?)
                        order by id desc limit ?""", RecordingRow::read, ownerId, status, status, before, before, limit + 1);
        return cursors.page(list, rows, limit, Recording::id);
    }

    @Override
    public Optional<Waveform> waveform(UUID id, UUID ownerId) {
        return sql.first(
                "select waveform from audio.recording where id = ? and owner_id = ? and status = 'ready'",
                row -> Peaks.read(row.bytes("waveform")),
                id,
                ownerId);
    }

    @Override
    public boolean knows(RecordingKeys keys) {
        return sql.first(
                        "select 1 as one from audio.recording where id = ? and owner_id = ?",
                        row -> row.integer("one"),
                        keys.id(),
                        keys.ownerId())
                .isPresent();
    }

    @Override
    public Optional<Recording> begin(RecordingKeys keys, Instant dueAt) {
        return sql.first("""
                update audio.recording
                set status = 'processing', attempts = attempts + 1, due_at = ?, updated_at = ?
                where id = ? and owner_id = ? and status in ('uploading', 'processing')
                returning\s""" + COLUMNS, RecordingRow::read, dueAt, clock.instant(), keys.id(), keys.ownerId());
    }

    @Override
    public Optional<Sha256> settle(UUID id, Sha256 sha256) {
        return sql.first("""
                update audio.recording set sha256 = coalesce(sha256, ?)
                where id = ? and status = 'processing' returning sha256""", row -> Sha256.of(row.bytes("sha256")), sha256.bytes(), id);
    }

    @Override
    public boolean accept(UUID id, RecordingProperties recordingProperties, Waveform waveform) {
        Measurement quality = recordingProperties.quality();
        return sql.update(
                        """
                        update audio.recording
                        set status = 'ready', due_at = null, container = ?, codec = ?, sample_rate = ?, channels = ?,
                            duration_ms = ?, loudness_lufs = ?, clipping_ratio = ?, speech_ratio = ?,
                            signal_to_noise_db = ?, signal_to_noise_trusted = ?, waveform = ?, updated_at = ?
                        where id = ? and status = 'processing'""",
                        recordingProperties.encoding().container(),
                        recordingProperties.encoding().codec(),
                        recordingProperties.encoding().sampleRate(),
                        recordingProperties.encoding().channels(),
                        recordingProperties.durationMs(),
                        quality.loudnessLufs(),
                        quality.clippingRatio(),
                        quality.speechRatio(),
                        quality.signalToNoiseDb(),
                        quality.signalToNoiseTrusted(),
                        Peaks.write(waveform),
                        clock.instant(),
                        id)
                == 1;
    }

    @Override
    public boolean reject(UUID id, Rejection rejection) {
        return sql.update("""
                        update audio.recording
                        set status = 'rejected', due_at = null, rejection_code = ?, rejection_detail = ?, updated_at = ?
                        where id = ? and status in ('uploading', 'processing')""", rejection.code(), rejection.detail(), clock.instant(), id) == 1;
    }

    @Override
    public Optional<Recording> delete(UUID id, UUID ownerId, List<RecordingStatus> from, Instant dueAt) {
        return sql.first(
                "with old as (select " + COLUMNS + """
                         from audio.recording where id = ? and owner_id = ? for update
                        ), emptied as (
                            update audio.recording r set
                        """ + EMPTIED + """
                            from old where r.id = old.id and old.status = any(?) and old.status <> 'deleted'
                        ) select * from old""",
                RecordingRow::read,
                id,
                ownerId,
                dueAt,
                clock.instant(),
                from.stream().map(RecordingStatus::label).toArray(String[]::new));
    }

    @Override
    public void deleteAll(UUID ownerId) {
        sql.update(
                "update audio.recording r set " + EMPTIED + " where owner_id = ? and status <> 'deleted'",
                clock.instant(),
                clock.instant(),
                ownerId);
    }

    @Override
    public List<Recording> takeDue(int most, Instant restUntil) {
        return sql.list("""
                update audio.recording set due_at = ? where id in (
                    select id from audio.recording where due_at <= ? order by due_at limit ? for update skip locked
                ) returning\s""" + COLUMNS, RecordingRow::read, restUntil, clock.instant(), most);
    }

    @Override
    public void forget(UUID id) {
        sql.update("delete from audio.recording where id = ? and status = 'deleted'", id);
    }
}
