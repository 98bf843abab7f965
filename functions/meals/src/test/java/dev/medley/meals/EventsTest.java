package dev.medley.meals;

import dev.medley.testkit.EventContract;

class EventsTest extends EventContract {

    EventsTest() {
        super("meals", MealsEvents.class);
    }
}
