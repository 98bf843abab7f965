package dev.medley.identity.erasure.inbox;

import dev.medley.events.ScheduledTask;
import dev.medley.identity.erasure.Erasing;
import jakarta.inject.Singleton;

/** Erases what is due. */
@Singleton
class ErasureSweep implements ScheduledTask {

    private final Erasing erasing;

    ErasureSweep(Erasing erasing) {
        this.erasing = erasing;
    }

    @Override
    public String schedule() {
        return "erasure-sweep";
    }

    @Override
    public void run() {
        erasing.sweep();
    }
}
