package dev.medley.audio.store;

import dev.medley.audio.RecordingStatus;
import dev.medley.audio.library.FoundRecording;
import dev.medley.audio.library.RecordingDetails;
import dev.medley.audio.library.RecordingFilter;
import dev.medley.audio.library.RecordingListing;
import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import dev.medley.storage.Row;
import dev.medley.storage.SortKeys;
import dev.medley.storage.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Singleton
class JdbcRecordingListing implements RecordingListing {

    private static final String SELECT = "select r.*, d.title, coalesce(d.description, '') as description, "
            + "coalesce(d.tags, '{}') as tags, coalesce(d.version, 0) as details_version from (select "
            + RecordingRow.COLUMNS + """
             from audio.recording where owner_id = :ownerId and status <> 'deleted' and trashed_at is null) r
            left join audio.file_detail d on d.file_id = r.file_id where true
            """;

    /** Sorted among the rows of one owner, which the index of the newest finds. */
    private static final SortKeys<FoundRecording> KEYS = SortKeys.<FoundRecording>newestFirst(
                    "r.id", found -> found.recording().id())
            .and(
                    "fileName",
                    "r.file_name",
                    found -> found.recording().declared().fileName().text())
            .and(
                    "sizeBytes",
                    "r.size_bytes",
                    found -> found.recording().declared().sizeBytes())
            .and("updatedAt", "r.updated_at", found -> found.recording().updatedAt())
            .and("createdAt", "r.created_at", found -> found.recording().createdAt())
            .and("title", "(coalesce(d.title, r.file_name) collate \"und-x-icu\")", FoundRecording::shownTitle)
            .and("duration", "coalesce(r.duration_ms, -1)", FoundRecording::durationMs);

    private final Sql sql;

    JdbcRecordingListing(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Optional<FoundRecording> find(UUID id, UUID ownerId) {
        return sql.query(SELECT + "and r.id = :id")
                .with("ownerId", ownerId)
                .with("id", id)
                .first(JdbcRecordingListing::read);
    }

    @Override
    public Page<FoundRecording> find(UUID ownerId, RecordingFilter filter, PageRequest page) {
        @Nullable RecordingStatus status = filter.status();
        return sql.query(SELECT + "and not r.superseded")
                .with("ownerId", ownerId)
                .when(status == null ? null : status.label(), "and r.status = :status", "status")
                .when(filter.words(), """
                        and (coalesce(d.words, '') || audio.words(r.file_name))
                            @@ (select audio.read_search(:ownerId, :words))""", "words")
                .when(filter.tag(), "and :tag = any(d.tags)", "tag")
                .when(filter.collectionId(), """
                        and exists (select from audio.collection_file i
                            where i.collection_id = :collectionId and i.file_id = r.file_id)""", "collectionId")
                .when(filter.contentType(), """
                        and lower(split_part(r.content_type, ';', 1)) = lower(:contentType)""", "contentType")
                .when(filter.durations().from(), "and r.duration_ms >= :durationFrom", "durationFrom")
                .when(filter.durations().to(), "and r.duration_ms <= :durationTo", "durationTo")
                .when(filter.times().from(), "and r.created_at >= :createdFrom", "createdFrom")
                .when(filter.times().to(), "and r.created_at < :createdTo", "createdTo")
                .page("audio/" + ownerId + "/" + filter, page, KEYS, JdbcRecordingListing::read);
    }

    private static FoundRecording read(Row row) throws SQLException {
        return new FoundRecording(
                RecordingRow.read(row),
                new RecordingDetails(
                        row.uuid("file_id"),
                        row.textOrNull("title"),
                        row.text("description"),
                        row.texts("tags"),
                        row.integer("details_version")));
    }
}
