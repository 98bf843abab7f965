package dev.medley.chat.documents.inbox;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.medley.chat.collections.CollectionMembers;
import dev.medley.chat.documents.DocumentRepository;
import dev.medley.chat.documents.RecordedDocuments;
import dev.medley.events.EventConsumer;
import dev.medley.events.EventType;
import dev.medley.events.Inbox;
import dev.medley.events.QueueConsumer;
import dev.medley.events.Queues;
import io.micronaut.context.annotation.Factory;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;

/**
 * Erases the documents of what was said in recordings that are deleted, and the documents and collections of accounts that
 * are erased; what they were invited to forgets them.
 */
@Factory
class ChatErasureInbox {

    /** Of transcripts, whose own are gone by then. */
    @EventType("transcript.removed-with-recording")
    @Serdeable
    @JsonIgnoreProperties(ignoreUnknown = true)
    record GoneTranscripts(boolean keepTranscripts) {}

    @Singleton
    QueueConsumer erasures(
            Queues queues,
            Inbox inbox,
            DocumentRepository documents,
            RecordedDocuments recorded,
            CollectionMembers members) {
        return new EventConsumer("chat-erasure", queues, inbox)
                .on(
                        GoneTranscripts.class,
                        (event, gone) -> recorded.remove(event.subjectId(), event.ownerId(), gone.keepTranscripts()))
                .on("account.erased", event -> {
                    documents.erase(event.ownerId());
                    members.erase(event.ownerId());
                });
    }
}
