package dev.medley.platform.jobs.web;

import dev.medley.jobs.Job;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.UUID;

@Serdeable
@Schema(description = "A job of some account")
record AnyJobView(UUID ownerId, JobView job) {

    static AnyJobView of(Job job) {
        return new AnyJobView(job.ownerId(), JobView.of(job));
    }
}
