package dev.medley.audio.inbox;

import dev.medley.audio.RecordingFileRemoval;
import dev.medley.audio.deletions.DeletionReports;
import dev.medley.events.Event;
import dev.medley.events.QueueConsumer;
import dev.medley.events.QueueMessage;
import dev.medley.events.Queues;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Removes what is left of recordings that were deleted, hears what others removed with them, and deletes those of accounts
 * that are erased.
 */
@Singleton
class RemovalInbox implements QueueConsumer {

    private static final String DELETED = "recording.deleted";
    private static final String ERASED = "account.erased";

    private final Queues queues;
    private final RecordingFileRemoval files;
    private final DeletionReports reports;
    private final AccountErasure accounts;

    RemovalInbox(Queues queues, RecordingFileRemoval files, DeletionReports reports, AccountErasure accounts) {
        this.queues = queues;
        this.files = files;
        this.reports = reports;
        this.accounts = accounts;
    }

    @Override
    public String queue() {
        return "audio-removal";
    }

    @Override
    public Set<String> types() {
        return Stream.concat(Stream.of(DELETED, ERASED), DeletionReports.TYPES.stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** All of it may be done again, so nothing is noted in an inbox. */
    @Override
    public void consume(QueueMessage message) {
        Event event = queues.read(message);
        switch (event.type()) {
            case DELETED -> files.remove(event.subjectId());
            case ERASED -> accounts.erase(event.ownerId());
            default -> reports.note(event);
        }
    }
}
