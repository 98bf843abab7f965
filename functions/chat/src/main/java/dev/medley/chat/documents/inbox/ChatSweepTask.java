package dev.medley.chat.documents.inbox;

import dev.medley.chat.collections.CollectionMembers;
import dev.medley.chat.documents.DocumentSweep;
import dev.medley.events.ScheduledTask;
import jakarta.inject.Singleton;

/** Looks after uploads and invitations every few minutes. */
@Singleton
class ChatSweepTask implements ScheduledTask {

    private final DocumentSweep sweep;
    private final CollectionMembers members;

    ChatSweepTask(DocumentSweep sweep, CollectionMembers members) {
        this.sweep = sweep;
        this.members = members;
    }

    @Override
    public String schedule() {
        return "chat-sweep";
    }

    @Override
    public void run() {
        sweep.run();
        members.admit();
    }
}
