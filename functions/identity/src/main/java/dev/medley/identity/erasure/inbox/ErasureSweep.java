package dev.medley.identity.erasure.inbox;

import dev.medley.events.ScheduledTask;
import dev.medley.identity.erasure.ErasureService;
import jakarta.inject.Singleton;

/** Erases what is due. */
@Singleton
class ErasureSweep implements ScheduledTask {

    private final ErasureService erasureService;

    ErasureSweep(ErasureService erasureService) {
        this.erasureService = erasureService;
    }

    @Override
    public String schedule() {
        return "erasure-sweep";
    }

    @Override
    public void run() {
        erasureService.sweep();
    }
}
