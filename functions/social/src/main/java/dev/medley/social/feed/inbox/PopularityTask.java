package dev.medley.social.feed.inbox;

import dev.medley.events.ScheduledTask;
import dev.medley.social.feed.ForYouFeed;
import jakarta.inject.Singleton;

/** Finds out every few minutes what is popular. */
@Singleton
class PopularityTask implements ScheduledTask {

    private final ForYouFeed feed;

    PopularityTask(ForYouFeed feed) {
        this.feed = feed;
    }

    @Override
    public String schedule() {
        return "social-popularity";
    }

    @Override
    public void run() {
        feed.refresh();
    }
}
