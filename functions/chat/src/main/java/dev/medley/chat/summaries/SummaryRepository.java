package dev.medley.chat.summaries;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Summaries as far as they were made. They hold ids alone: what is read is what may be read then. */
public interface SummaryRepository {

    /** A question that belongs into a summary, and how much. */
    @Serdeable
    record KeptPoint(UUID questionId, UUID answerId, double weight) {}

    /** The summary of the way to a message. */
    record Kept(UUID messageId, int turns, List<KeptPoint> points) {}

    /** The latest that was made on the way to a message. */
    Optional<Kept> nearest(UUID messageId);

    void keep(Kept summary);
}
