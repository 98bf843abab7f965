package dev.medley.planted.store;

import dev.medley.planted.web.ThingsController;

/** Public, and knows a controller. */
public class Things {

    static Class<?> edge() {
        return ThingsController.class;
    }
}
