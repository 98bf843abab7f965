package dev.medley.social.posts.inbox;

import dev.medley.events.ScheduledTask;
import dev.medley.social.posts.PostPublisher;
import jakarta.inject.Singleton;

/** Publishes posts whose time has come, and forgets those deleted long ago. */
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
        publisher.purge();
    }
}
