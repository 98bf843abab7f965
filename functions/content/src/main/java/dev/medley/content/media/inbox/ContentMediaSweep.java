package dev.medley.content.media.inbox;

import dev.medley.content.media.PictureReceiver;
import dev.medley.events.ScheduledTask;
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
