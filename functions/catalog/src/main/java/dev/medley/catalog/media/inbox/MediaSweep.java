package dev.medley.catalog.media.inbox;

import dev.medley.catalog.media.StalledMedia;
import dev.medley.events.ScheduledTask;
import jakarta.inject.Singleton;

/** Sweeps every few minutes. */
@Singleton
class MediaSweep implements ScheduledTask {

    private final StalledMedia stalledMedia;

    MediaSweep(StalledMedia stalledMedia) {
        this.stalledMedia = stalledMedia;
    }

    @Override
    public String schedule() {
        return "catalog-media-sweep";
    }

    @Override
    public void run() {
        stalledMedia.sweep();
    }
}
