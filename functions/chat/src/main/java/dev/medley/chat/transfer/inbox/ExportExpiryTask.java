package dev.medley.chat.transfer.inbox;

import dev.medley.chat.transfer.ExportFiles;
import dev.medley.events.ScheduledTask;
import jakarta.inject.Singleton;

/** Removes files of conversations after an hour. */
@Singleton
class ExportExpiryTask implements ScheduledTask {

    private final ExportFiles files;

    ExportExpiryTask(ExportFiles files) {
        this.files = files;
    }

    @Override
    public String schedule() {
        return "chat-export-expiry";
    }

    @Override
    public void run() {
        files.removeExpired();
    }
}
