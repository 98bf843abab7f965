package dev.medley.accountdata.erasure.inbox;

import dev.medley.accountdata.erasure.ErasureService;
import dev.medley.events.ScheduledTask;
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
