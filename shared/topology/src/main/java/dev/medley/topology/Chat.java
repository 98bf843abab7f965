package dev.medley.topology;

import dev.medley.topology.Right.ReadObjects;
import dev.medley.topology.Right.ReadView;
import dev.medley.topology.Right.WriteObjects;
import java.time.Duration;

/** The function for documents that are asked about. */
final class Chat {

    private static final String FINISHED = "document.finished";
    private static final String DELETED = "document.deleted";

    private Chat() {}

    static Function function() {
        return Function.named("chat")
                .routes("/documents", "/document-collections", "/document-passages")
                .workers(
                        Worker.heavy("chat-documents", "document.requested").onDisk(1024),
                        Worker.light("chat-arrivals"),
                        Worker.light("chat-erasure", Medley.ERASED).lowPriority())
                .schedules(Schedule.every(Duration.ofMinutes(5), "chat-sweep"))
                .emits("document.requested", FINISHED, DELETED)
                .activity(FINISHED, DELETED)
                .notifies(FINISHED)
                .publishes(FINISHED, DELETED)
                .rights(
                        new ReadObjects(Medley.MEDIA, "document-uploads/"),
                        new WriteObjects(Medley.MEDIA, "document-uploads/"),
                        new ReadObjects(Medley.MEDIA, "documents/"),
                        new WriteObjects(Medley.MEDIA, "documents/"),
                        new ReadView("identity.pub_recipient"),
                        new ReadView("transcripts.pub_transcript"),
                        new ReadView("speech.pub_transcriptions"),
                        new ReadView("content.pub_publication"));
    }
}
