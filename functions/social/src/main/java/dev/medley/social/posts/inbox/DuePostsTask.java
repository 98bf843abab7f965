package dev.medley.social.posts.inbox;

import dev.medley.events.ScheduledTask;
import dev.medley.social.posts.PostPublisher;
import jakarta.inject.Singleton;

/** Publishes every minute what is scheduled. */
@Singleton
class DuePostsTask implements ScheduledTask {

    private final PostPublisher publisher;

    DuePostsTask(PostPublisher publisher) {
        this.publisher = publisher;
    }

    @Override
    public String schedule() {
        return "social-publications";
    }

    @Override
    public void run() {
        publisher.run();
    }
}
