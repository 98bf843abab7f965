package dev.medley.security.anomalies.inbox;

import dev.medley.events.ScheduledTask;
import dev.medley.security.anomalies.AnomalyDetection;
import jakarta.inject.Singleton;

/** Looks for anomalies every minute. */
@Singleton
class AnomalyDetectionTask implements ScheduledTask {

    private final AnomalyDetection detection;

    AnomalyDetectionTask(AnomalyDetection detection) {
        this.detection = detection;
    }

    @Override
    public String schedule() {
        return "anomaly-detection";
    }

    @Override
    public void run() {
        detection.run();
    }
}
