package dev.medley.audio.retention;

import dev.medley.audio.RecordingDeletionService;
import dev.medley.audio.RecordingDisposal;
import dev.medley.audio.TrashService;
import dev.medley.audio.retention.RetentionRule.Action;
import dev.medley.kernel.Refusal;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Applies the rules that are due. What one run leaves, the next one finds. */
@Singleton
public class RetentionRun {

    private static final Logger LOG = LoggerFactory.getLogger(RetentionRun.class);

    private static final Duration BETWEEN_RUNS = Duration.ofHours(1);
    private static final int MOST_RULES = 50;
    private static final int MOST_RECORDINGS = 100;

    private final RetentionRuleRepository repository;
    private final TrashService trash;
    private final RecordingDeletionService deletions;
    private final Clock clock;

    RetentionRun(
            RetentionRuleRepository repository, TrashService trash, RecordingDeletionService deletions, Clock clock) {
        this.repository = repository;
        this.trash = trash;
        this.deletions = deletions;
        this.clock = clock;
    }

    /** Applies some rules, each to some of its recordings; the others are first in line next time. */
    public void run() {
        Instant now = clock.instant();
        repository.takeDue(now, now.plus(BETWEEN_RUNS), MOST_RULES).forEach(this::apply);
    }

    private void apply(RetentionRule rule) {
        Instant now = clock.instant();
        List<UUID> matches = repository.someMatches(rule, rule.oldBefore(now), MOST_RECORDINGS);
        long done = matches.stream().filter(id -> tryToApply(rule, id)).count();
        if (done == MOST_RECORDINGS) {
            repository.resume(rule.id(), now);
        }
    }

    private boolean tryToApply(RetentionRule rule, UUID recordingId) {
        RecordingDisposal disposal =
                RecordingDisposal.byRule(rule.id(), rule.terms().keepTranscripts());
        try {
            if (rule.terms().action() == Action.TRASH) {
                var _ = trash.trash(recordingId, rule.ownerId(), disposal);
            } else {
                deletions.delete(recordingId, rule.ownerId(), disposal);
            }
            return true;
        } catch (Refusal refusal) {
            LOG.info("Rule {} leaves recording {}: {}", rule.id(), recordingId, refusal.code());
        } catch (RuntimeException e) {
            LOG.warn("Rule {} could not be applied to recording {} and is tried again", rule.id(), recordingId, e);
        }
        return false;
    }
}
