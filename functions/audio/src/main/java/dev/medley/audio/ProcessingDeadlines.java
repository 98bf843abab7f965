package dev.medley.audio;

import java.time.Duration;

/** How long each step may take before the sweep looks after it. */
final class ProcessingDeadlines {

    /** An arrival is usually announced within seconds. */
    static final Duration ARRIVAL = Duration.ofMinutes(5);

    /** More than the time-out of the worker. */
    static final Duration PROCESSING = Duration.ofMinutes(15);

    static final Duration SINGLE_UPLOAD = Duration.ofHours(1);

    /** The store drops unfinished multipart uploads after a day too. */
    static final Duration MULTIPART_UPLOAD = Duration.ofDays(1);

    /** By then every presigned request has expired and every worker has ended. */
    static final Duration AFTER_DELETION = Duration.ofHours(1);

    private ProcessingDeadlines() {}
}
