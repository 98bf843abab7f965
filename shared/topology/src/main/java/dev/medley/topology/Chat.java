package dev.medley.topology;

import dev.medley.topology.Right.InvokeModels;
import dev.medley.topology.Right.OpenDataKeys;
import dev.medley.topology.Right.ReadObjects;
import dev.medley.topology.Right.ReadView;
import dev.medley.topology.Right.WriteObjects;
import java.time.Duration;

/** The function for documents, and questions about them. */
final class Chat {

    private static final String FINISHED = "document.finished";
    private static final String DELETED = "document.deleted";

    private static final String WORK = "chat-documents";
    private static final String SCHEDULES = "chat-schedules";

    private static final Right[] RIGHTS = {
        new ReadObjects(Medley.MEDIA, "document-uploads/").in(WORK, SCHEDULES),
        new WriteObjects(Medley.MEDIA, "document-uploads/").in("chat-api", WORK, SCHEDULES),
        new ReadObjects(Medley.MEDIA, "documents/").in("chat-api", WORK),
        new WriteObjects(Medley.MEDIA, "documents/").in(WORK, SCHEDULES),
        new WriteObjects(Medley.MEDIA, "documents/conversations/").in("chat-api"),
        new InvokeModels().in("chat-answers"),
        new OpenDataKeys().in("chat-answers"),
        new ReadView("account_data.pub_provider_keys"),
        new ReadView("identity.pub_recipient"),
        new ReadView("moderation.pub_rule"),
        new ReadView("moderation.pub_standing"),
        new ReadView("transcripts.pub_transcript"),
        new ReadView("speech.pub_transcriptions"),
        new ReadView("content.pub_publication"),
        new ReadView("social.pub_block")
    };

    private Chat() {}

    static Function function() {
        return Function.named("chat")
                .routes(
                        "/chat",
                        "/documents",
                        "/document-collections",
                        "/document-collection-invitations",
                        "/document-passages")
                .workers(
                        Worker.heavy(WORK, "document.requested").onDisk(1024),
                        Worker.light("chat-arrivals"),
                        Worker.heavy("chat-answers", "chat-answer.requested"),
                        Worker.light("chat-moderation", "moderation.decided"),
                        Worker.light("chat-erasure", "transcript.removed-with-recording", Medley.ERASED)
                                .lowPriority(),
                        Worker.light("chat-conversation-erasure", Medley.RECOVERED)
                                .deferred(Medley.ERASED))
                .schedules(
                        Schedule.every(Duration.ofMinutes(5), "chat-sweep"),
                        Schedule.every(Duration.ofMinutes(5), "chat-expiry"),
                        Schedule.every(Duration.ofMinutes(5), "chat-export-expiry"))
                .emits("document.requested", FINISHED, DELETED, "chat-answer.requested", "chat-answer.finished")
                .emitsIn(WORK, FINISHED)
                .emitsIn("chat-arrivals", "document.requested")
                .emitsIn("chat-answers", "chat-answer.finished", "provider-key.refused")
                .emitsIn("chat-erasure", FINISHED, DELETED, "document.removed-with-recording")
                .emitsIn(SCHEDULES, "document.requested", FINISHED)
                .activity(FINISHED, DELETED)
                .notifies(FINISHED)
                .publishes(FINISHED, DELETED)
                .rights(RIGHTS);
    }
}
