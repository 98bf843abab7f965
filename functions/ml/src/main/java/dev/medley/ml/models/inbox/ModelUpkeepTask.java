package dev.medley.ml.models.inbox;

import dev.medley.events.ScheduledTask;
import dev.medley.ml.models.ModelUpkeep;
import dev.medley.ml.models.TrainingService;
import jakarta.inject.Singleton;

/** Removes what is old, and has models trained anew. */
@Singleton
class ModelUpkeepTask implements ScheduledTask {

    private final ModelUpkeep upkeep;
    private final TrainingService trainings;

    ModelUpkeepTask(ModelUpkeep upkeep, TrainingService trainings) {
        this.upkeep = upkeep;
        this.trainings = trainings;
    }

    @Override
    public String schedule() {
        return "ml-upkeep";
    }

    @Override
    public void run() {
        upkeep.run();
        trainings.repeat();
    }
}
