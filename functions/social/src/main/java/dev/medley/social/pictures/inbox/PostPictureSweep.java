package dev.medley.social.pictures.inbox;

import dev.medley.events.ScheduledTask;
import dev.medley.social.pictures.PostPictureReceiver;
import jakarta.inject.Singleton;

/** Sweeps every few minutes. */
@Singleton
class PostPictureSweep implements ScheduledTask {

    private final PostPictureReceiver receiver;

    PostPictureSweep(PostPictureReceiver receiver) {
        this.receiver = receiver;
    }

    @Override
    public String schedule() {
        return "social-picture-sweep";
    }

    @Override
    public void run() {
        receiver.sweep();
    }
}
