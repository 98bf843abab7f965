package dev.medley.catalog.media;

import java.time.Duration;

/** How long each step may take before the sweep looks after it. */
final class MediaDeadlines {

    /** An arrival is usually announced within seconds. */
    static final Duration ARRIVAL = Duration.ofMinutes(5);

    /** More than the time-out of the worker. */
    static final Duration PROCESSING = Duration.ofMinutes(15);

    /** A scanner has usually looked by then. */
    static final Duration SCAN = Duration.ofMinutes(1);

    /** By then every request for an upload has expired. */
    static final Duration UPLOAD = Duration.ofHours(1);

    private MediaDeadlines() {}
}
