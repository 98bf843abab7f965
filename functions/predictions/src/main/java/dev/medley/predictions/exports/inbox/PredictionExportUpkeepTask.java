package dev.medley.predictions.exports.inbox;

import dev.medley.events.ScheduledTask;
import dev.medley.predictions.exports.PredictionExportUpkeep;
import jakarta.inject.Singleton;

/** Forgets old exports once a day. */
@Singleton
class PredictionExportUpkeepTask implements ScheduledTask {

    private final PredictionExportUpkeep upkeep;

    PredictionExportUpkeepTask(PredictionExportUpkeep upkeep) {
        this.upkeep = upkeep;
    }

    @Override
    public String schedule() {
        return "predictions-upkeep";
    }

    @Override
    public void run() {
        upkeep.run();
    }
}
