package dev.medley.jobs;

import dev.medley.events.EventData;
import dev.medley.events.EventType;
import dev.medley.topology.Function;
import io.micronaut.serde.annotation.Serdeable;

/**
 * A job, which is the subject, got further or is over. Every function that has jobs announces it.
 *
 * @param kind what the job makes
 */
@EventType(Function.JOB_CHANGED)
@Serdeable
public record JobChanged(String kind, JobStatus status, int percent) implements EventData {}
