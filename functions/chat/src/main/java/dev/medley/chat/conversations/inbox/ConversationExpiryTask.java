package dev.medley.chat.conversations.inbox;

import dev.medley.chat.conversations.ConversationSweep;
import dev.medley.events.ScheduledTask;
import jakarta.inject.Singleton;

/** Removes conversations that have expired. */
@Singleton
class ConversationExpiryTask implements ScheduledTask {

    private final ConversationSweep sweep;

    ConversationExpiryTask(ConversationSweep sweep) {
        this.sweep = sweep;
    }

    @Override
    public String schedule() {
        return "chat-expiry";
    }

    @Override
    public void run() {
        sweep.run();
    }
}
