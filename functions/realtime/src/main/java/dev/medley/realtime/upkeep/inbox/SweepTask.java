package dev.medley.realtime.upkeep.inbox;

import dev.medley.events.ScheduledTask;
import dev.medley.realtime.rights.RightsWatch;
import dev.medley.realtime.subscriptions.ChannelDelivery;
import dev.medley.realtime.upkeep.Upkeep;
import jakarta.inject.Singleton;

/** Sees each minute to what no event told of. */
@Singleton
class SweepTask implements ScheduledTask {

    private final RightsWatch rights;
    private final ChannelDelivery delivery;
    private final Upkeep upkeep;

    SweepTask(RightsWatch rights, ChannelDelivery delivery, Upkeep upkeep) {
        this.rights = rights;
        this.delivery = delivery;
        this.upkeep = upkeep;
    }

    @Override
    public String schedule() {
        return "realtime-sweep";
    }

    @Override
    public void run() {
        rights.checkAll();
        delivery.flushOverdue();
        upkeep.run();
    }
}
