package dev.medley.@package@;

import dev.medley.events.EventData;
import dev.medley.events.EventType;
import dev.medley.jobs.JobStatus;
import io.micronaut.serde.annotation.Serdeable;
import java.util.UUID;

/** What this function announces; the subject is the @word@. */
public sealed interface @Group@Events extends EventData {

    @EventType("@thing@.requested")
    @Serdeable
    record @Thing@Requested(UUID jobId) implements @Group@Events {}

    /** The words are counted, or never will be. */
    @EventType("@thing@.finished")
    @Serdeable
    record @Thing@Finished(JobStatus status) implements @Group@Events {}

    @EventType("@thing@.deleted")
    @Serdeable
    record @Thing@Deleted() implements @Group@Events {}
}
