package dev.medley.ml.external;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is said to the service outside, and what it says. */
public final class ExternalMessages {

    private ExternalMessages() {}

    /** Something that a person chose. */
    @Serdeable
    public record Choice(UUID item, double weight, Instant at) {}

    /**
     * What to recommend to whom.
     *
     * @param person a name that the account has in feature sets only
     */
    @Serdeable
    public record RecommendationsWanted(UUID person, List<Choice> history, List<UUID> excluded, int limit) {}

    /** An item with its score. */
    @Serdeable
    public record ScoredChoice(
            @Nullable UUID item, @Nullable Double score) {}

    /** What it recommends, best first. */
    @Serdeable
    public record RecommendationsGiven(
            @Nullable String version, @Nullable List<ScoredChoice> items) {}

    /** Rows to be scored by a model of this name. */
    @Serdeable
    public record ScoresWanted(String model, List<String> features, List<List<Double>> rows) {}

    /** A score from 0 to 1 for each row. */
    @Serdeable
    public record ScoresGiven(
            @Nullable String version, @Nullable List<Double> scores) {}
}
