package dev.medley.content.media.inbox;

import dev.medley.events.ScheduledTask;
import dev.medley.pictures.PictureReceiver;
import jakarta.inject.Singleton;

/** Sweeps every few minutes. */
@Singleton
class ContentMediaSweep implements ScheduledTask {

    private final PictureReceiver receiver;

    ContentMediaSweep(PictureReceiver receiver) {
        this.receiver = receiver;
    }

    @Override
    public String schedule() {
        return "content-media-sweep";
    }

    @Override
    public void run() {
        receiver.sweep();
    }
}
