package dev.medley.ml.models.inbox;

import dev.medley.events.ScheduledTask;
import dev.medley.ml.models.ModelUpkeep;
import jakarta.inject.Singleton;

/** Removes what is old. */
@Singleton
class ModelUpkeepTask implements ScheduledTask {

    private final ModelUpkeep upkeep;

    ModelUpkeepTask(ModelUpkeep upkeep) {
        this.upkeep = upkeep;
    }

    @Override
    public String schedule() {
        return "ml-upkeep";
    }

    @Override
    public void run() {
        upkeep.run();
    }
}
