package dev.medley.chat.passages;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Finds the passages whose meaning is nearest. What is deleted, or may not be read any more, is never found. */
public interface VectorIndex {

    /** A passage, and how near it is: 1 at most. */
    record Neighbor(UUID passageId, double similarity) {}

    /** Keeps the vectors of passages, in the caller's transaction. They go with their passages. */
    void put(Map<UUID, float[]> vectors, String model);

    /** Those nearest to a vector of the same model among what the scope lets be read, nearest first. */
    List<Neighbor> nearest(PassageScope scope, float[] vector, String model, int most);
}
