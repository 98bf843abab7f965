package dev.medley.topology;

import java.time.Duration;

/** A task of a function that runs again and again; at least once each time, so it must not mind running twice. */
public record Schedule(String name, Duration every, Size size) {

    public static Schedule every(Duration interval, String name) {
        return new Schedule(name, interval, Size.LIGHT_WORKER);
    }
}
