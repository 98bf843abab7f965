package dev.medley.audio.retention;

import dev.medley.audio.erasure.ErasableRecords;
import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All rules, and the recordings that they are about. */
public interface RetentionRuleRepository extends ErasableRecords {

    /** Makes whoever else changes the rules of an account wait until the transaction ends. */
    void lock(UUID ownerId);

    int count(UUID ownerId);

    void add(RetentionRule rule, Instant nextRunAt);

    Optional<RetentionRule> find(UUID id, UUID ownerId);

    Page<RetentionRule> list(UUID ownerId, PageRequest page);

    void change(RetentionRule rule, Instant nextRunAt);

    /** False when there was none. */
    boolean remove(UUID id, UUID ownerId);

    /** Takes rules that are due, and lets them rest until the given time. */
    List<RetentionRule> takeDue(Instant now, Instant restUntil, int most);

    /** Makes a rule due again. */
    void resume(UUID id, Instant now);

    /** A recording that a rule is about: it is old, as all versions of its file are, and neither held nor in the trash. */
    record Match(UUID recordingId, String fileName, long sizeBytes, Instant createdAt) {}

    long countMatches(RetentionRule rule, Instant before);

    Page<Match> matches(RetentionRule rule, Instant before, PageRequest page);

    /** Some of them. */
    List<UUID> someMatches(RetentionRule rule, Instant before, int most);
}
