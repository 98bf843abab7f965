package dev.medley.meals.popularity.inbox;

import dev.medley.events.ScheduledTask;
import dev.medley.meals.popularity.PopularityRepository;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;

/** Forgets who opened which meal, after half a year. */
@Singleton
class MealViewUpkeepTask implements ScheduledTask {

    private static final Duration RETENTION = Duration.ofDays(183);

    private final PopularityRepository repository;
    private final Clock clock;

    MealViewUpkeepTask(PopularityRepository repository, Clock clock) {
        this.repository = repository;
        this.clock = clock;
    }

    @Override
    public String schedule() {
        return "meals-view-upkeep";
    }

    @Override
    public void run() {
        int _ = repository.forgetViews(clock.instant().minus(RETENTION));
    }
}
