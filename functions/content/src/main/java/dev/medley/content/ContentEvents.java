package dev.medley.content;

import dev.medley.events.EventData;
import dev.medley.events.EventType;
import dev.medley.jobs.JobStatus;
import io.micronaut.serde.annotation.Serdeable;
import java.util.UUID;

/** What this function announces; the subject is the item, the owner who acted or, of reviews and publications, its author. */
public sealed interface ContentEvents extends EventData {

    /** An item was begun. */
    @EventType("content.created")
    @Serdeable
    record ContentCreated(UUID contentId, String type, String title) implements ContentEvents {}

    /** An item has another version. */
    @EventType("content.changed")
    @Serdeable
    record ContentChanged(UUID contentId, String type, String title, int version) implements ContentEvents {}

    /** An item waits for a reviewer. */
    @EventType("content.submitted")
    @Serdeable
    record ContentSubmitted(UUID contentId, String type, String title, int version) implements ContentEvents {}

    /** A reviewer has decided. */
    @EventType("content.reviewed")
    @Serdeable
    record ContentReviewed(UUID contentId, String title, int version, String decision) implements ContentEvents {}

    /** Everybody reads this version from now on. */
    @EventType("content.published")
    @Serdeable
    record ContentPublished(UUID contentId, String type, String title, String slug, String locale, int version)
            implements ContentEvents {}

    /** Nobody reads the item any more. */
    @EventType("content.archived")
    @Serdeable
    record ContentArchived(UUID contentId, String type, String title) implements ContentEvents {}

    /** An item is gone with all its versions. */
    @EventType("content.deleted")
    @Serdeable
    record ContentDeleted(UUID contentId, String type) implements ContentEvents {}

    /** A file of items is to be written. */
    @EventType("content-export.requested")
    @Serdeable
    record ContentExportRequested(UUID jobId) implements ContentEvents {}

    /** A file of items is there, or never will be. */
    @EventType("content-export.finished")
    @Serdeable
    record ContentExportFinished(JobStatus status) implements ContentEvents {}
}
