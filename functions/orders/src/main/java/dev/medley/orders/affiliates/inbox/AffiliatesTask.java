package dev.medley.orders.affiliates.inbox;

import dev.medley.events.ScheduledTask;
import dev.medley.orders.affiliates.LinkService;
import jakarta.inject.Singleton;

/** Removes clicks that count for nobody any more. */
@Singleton
class AffiliatesTask implements ScheduledTask {

    private final LinkService links;

    AffiliatesTask(LinkService links) {
        this.links = links;
    }

    @Override
    public String schedule() {
        return "affiliate-clicks-retention";
    }

    @Override
    public void run() {
        links.removeOld();
    }
}
