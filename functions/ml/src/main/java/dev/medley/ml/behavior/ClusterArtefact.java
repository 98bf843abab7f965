package dev.medley.ml.behavior;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/** Groups of accounts that behave alike, as they are stored: nothing of single accounts. */
@Serdeable
record ClusterArtefact(List<String> features, List<Double> means, List<Double> deviations, List<LearntGroup> groups) {

    /**
     * A group.
     *
     * @param label the two features in which it differs most from all
     * @param share of the accounts that are in it
     */
    @Serdeable
    record LearntGroup(String label, double share, List<Double> center) {}
}
