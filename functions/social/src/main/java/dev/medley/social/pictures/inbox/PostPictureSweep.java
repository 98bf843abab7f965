package dev.medley.social.pictures.inbox;

import dev.medley.events.ScheduledTask;
import dev.medley.pictures.PictureReceiver;
import jakarta.inject.Singleton;

/** Sweeps every few minutes. */
@Singleton
class PostPictureSweep implements ScheduledTask {

    private final PictureReceiver receiver;

    PostPictureSweep(PictureReceiver receiver) {
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
