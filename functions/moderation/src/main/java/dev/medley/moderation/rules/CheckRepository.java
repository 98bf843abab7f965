package dev.medley.moderation.rules;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Texts that were checked, and what people say of findings. */
public interface CheckRepository {

    void add(TextCheck check);

    Optional<TextCheck> find(UUID id);

    /** The latest texts of a place. */
    List<TextCheck> latest(String place, int most);

    /** Keeps what is said last of a finding. */
    void keep(List<FindingFeedback> feedback);

    /** How good rules are, the one that was wrong most often first. */
    List<RuleQuality> quality(Instant since, int most);

    /** Deletes what is older; how much. */
    int removeBefore(Instant time);
}
