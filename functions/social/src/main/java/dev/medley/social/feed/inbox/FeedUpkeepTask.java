package dev.medley.social.feed.inbox;

import dev.medley.events.ScheduledTask;
import dev.medley.social.feed.ForYouFeed;
import jakarta.inject.Singleton;

/** Forgets every day what was shown long ago. */
@Singleton
class FeedUpkeepTask implements ScheduledTask {

    private final ForYouFeed feed;

    FeedUpkeepTask(ForYouFeed feed) {
        this.feed = feed;
    }

    @Override
    public String schedule() {
        return "social-upkeep";
    }

    @Override
    public void run() {
        feed.forget();
    }
}
