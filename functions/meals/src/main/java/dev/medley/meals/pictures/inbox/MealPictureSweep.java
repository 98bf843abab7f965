package dev.medley.meals.pictures.inbox;

import dev.medley.events.ScheduledTask;
import dev.medley.meals.pictures.MealPictureReceiver;
import jakarta.inject.Singleton;

/** Sweeps every few minutes. */
@Singleton
class MealPictureSweep implements ScheduledTask {

    private final MealPictureReceiver receiver;

    MealPictureSweep(MealPictureReceiver receiver) {
        this.receiver = receiver;
    }

    @Override
    public String schedule() {
        return "meals-picture-sweep";
    }

    @Override
    public void run() {
        receiver.sweep();
    }
}
