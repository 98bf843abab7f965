package dev.medley.meals.pictures.inbox;

import dev.medley.events.ScheduledTask;
import dev.medley.pictures.PictureReceiver;
import jakarta.inject.Singleton;

/** Sweeps every few minutes. */
@Singleton
class MealPictureSweep implements ScheduledTask {

    private final PictureReceiver receiver;

    MealPictureSweep(PictureReceiver receiver) {
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
