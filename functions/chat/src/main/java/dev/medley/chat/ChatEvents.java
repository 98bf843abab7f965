package dev.medley.chat;

import dev.medley.events.EventData;
import dev.medley.events.EventType;
import dev.medley.jobs.JobStatus;
import io.micronaut.serde.annotation.Serdeable;
import java.util.UUID;

/** What this function announces; the subject is the document, or the answer. */
public sealed interface ChatEvents extends EventData {

    /** A version of a document is to be read. */
    @EventType("document.requested")
    @Serdeable
    record DocumentRequested(UUID jobId, UUID documentId, String title) implements ChatEvents {}

    /** A version of a document is found from now on, or was rejected. */
    @EventType("document.finished")
    @Serdeable
    record DocumentFinished(UUID documentId, String title, JobStatus status) implements ChatEvents {}

    /** A document is gone, and found no more. */
    @EventType("document.deleted")
    @Serdeable
    record DocumentDeleted(UUID documentId, String title) implements ChatEvents {}

    /** A recording was deleted, and documents made of what was said in it; the subject is the recording. */
    @EventType("document.removed-with-recording")
    @Serdeable
    record DocumentsRemoved(int documents, int passages) implements ChatEvents {}

    /** A question is to be answered. */
    @EventType("chat-answer.requested")
    @Serdeable
    record ChatAnswerRequested(UUID jobId, UUID conversationId, UUID messageId) implements ChatEvents {}

    /** A provider does not take the key that an account brought; the subject is the key. */
    @EventType("provider-key.refused")
    @Serdeable
    record ChatKeyRefused(String provider) implements ChatEvents {}

    /** A question was answered, or will not be. */
    @EventType("chat-answer.finished")
    @Serdeable
    record ChatAnswerFinished(UUID conversationId, UUID messageId, JobStatus status) implements ChatEvents {}
}
