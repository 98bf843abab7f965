package dev.medley.flags.experiments;

import dev.medley.flags.experiments.FlagExperiment.Phase;
import dev.medley.flags.statistics.SampleMoments;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** What is known of those who take part in experiments. */
public interface ExperimentMeasurements {

    /** How many subjects had which variant; those who had several are counted apart. */
    record Subjects(Map<String, Long> byVariant, long mixed) {}

    /** The subjects of a phase. A visitor who turned out to be an account counts as the account. */
    Subjects subjects(UUID id, int phase);

    /** A metric by variant: what subjects did from their first exposure on, before a time. */
    Map<String, SampleMoments> measure(UUID id, Phase phase, ExperimentMetric metric, Instant before);
}
