package dev.medley.security.feeds.inbox;

import dev.medley.events.ScheduledTask;
import dev.medley.security.feeds.FeedImport;
import jakarta.inject.Singleton;

/** Imports feeds every hour. */
@Singleton
class FeedsTask implements ScheduledTask {

    private final FeedImport feedImport;

    FeedsTask(FeedImport feedImport) {
        this.feedImport = feedImport;
    }

    @Override
    public String schedule() {
        return "threat-feeds";
    }

    @Override
    public void run() {
        feedImport.runAll();
    }
}
