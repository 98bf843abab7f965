package dev.medley.analytics.schedules.inbox;

import dev.medley.analytics.schedules.DueReports;
import dev.medley.analytics.schedules.ReportDeliveryService;
import dev.medley.events.ScheduledTask;
import dev.medley.kernel.Refusal;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Begins what is due, each minute. */
@Singleton
class ReportSchedulesTask implements ScheduledTask {

    private static final Logger LOG = LoggerFactory.getLogger(ReportSchedulesTask.class);

    /** More than that waits for the next minute. */
    private static final int MOST = 500;

    private final DueReports due;
    private final ReportDeliveryService deliveries;

    ReportSchedulesTask(DueReports due, ReportDeliveryService deliveries) {
        this.due = due;
        this.deliveries = deliveries;
    }

    @Override
    public String schedule() {
        return "analytics-schedules";
    }

    @Override
    public void run() {
        ScheduledTask.repeat(MOST, due::plan);
        due.unbegun().forEach(this::begin);
    }

    /** One that cannot be begun keeps no other from being; it is tried again in the next minute. */
    private void begin(UUID id) {
        try {
            due.begin(id);
        } catch (Refusal refusal) {
            deliveries.fail(id, refusal.code());
        } catch (RuntimeException e) {
            LOG.error("The delivery {} cannot be begun", id, e);
        }
    }
}
