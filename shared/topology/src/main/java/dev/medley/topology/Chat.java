package dev.medley.topology;

import dev.medley.topology.Right.ReadObjects;
import dev.medley.topology.Right.ReadView;
import dev.medley.topology.Right.WriteObjects;
import java.time.Duration;

/** The function for documents that are asked about. */
final class Chat {

    private static final String FINISHED = "document.finished";
    private static final String DELETED = "document.deleted";

    private static final String WORK = "chat-documents";
    private static final String SCHEDULES = "chat-schedules";

    private Chat() {}

    static Function function() {
        return Function.named("chat")
                .routes("/documents", "/document-collections", "/document-passages")
                .workers(
                        Worker.heavy(WORK, "document.requested").onDisk(1024),
                        Worker.light("chat-arrivals"),
                        Worker.light("chat-erasure", Medley.ERASED).lowPriority())
                .schedules(Schedule.every(Duration.ofMinutes(5), "chat-sweep"))
                .emits("document.requested", FINISHED, DELETED)
                .activity(FINISHED, DELETED)
                .notifies(FINISHED)
                .publishes(FINISHED, DELETED)
                .rights(
                        new ReadObjects(Medley.MEDIA, "document-uploads/").in(WORK, SCHEDULES),
                        new WriteObjects(Medley.MEDIA, "document-uploads/").in("chat-api", WORK, SCHEDULES),
                        new ReadObjects(Medley.MEDIA, "documents/").in("chat-api", WORK),
                        new WriteObjects(Medley.MEDIA, "documents/").in(WORK, SCHEDULES),
                        new ReadView("identity.pub_recipient"),
                        new ReadView("transcripts.pub_transcript"),
                        new ReadView("speech.pub_transcriptions"),
                        new ReadView("content.pub_publication"));
    }
}
