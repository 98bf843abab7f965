package dev.medley.audio.retention;

import dev.medley.audio.retention.RetentionRule.Terms;
import dev.medley.audio.retention.RetentionRuleRepository.Match;
import dev.medley.kernel.Ids;
import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import dev.medley.kernel.Refusal;
import dev.medley.kernel.VersionCheck;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.function.IntPredicate;
import java.util.function.UnaryOperator;

/** The rules of accounts. A new or changed one is applied an hour later at the earliest, so that its matches can be seen. */
@Singleton
public class RetentionRuleService {

    private static final int MOST = 20;
    private static final Duration FIRST_RUN = Duration.ofHours(1);

    private final RetentionRuleRepository repository;
    private final Clock clock;

    protected RetentionRuleService(RetentionRuleRepository repository, Clock clock) {
        this.repository = repository;
        this.clock = clock;
    }

    /** What a rule would be applied to now. */
    public record Preview(long count, Page<Match> page) {}

    @Transactional
    public RetentionRule create(UUID ownerId, Terms terms) {
        repository.lock(ownerId);
        if (repository.count(ownerId) >= MOST) {
            throw Refusal.conflict("retention-rules-full", "An account has at most %d rules.".formatted(MOST));
        }
        Instant now = clock.instant();
        RetentionRule rule = new RetentionRule(Ids.next(clock), ownerId, terms, 1, now, now);
        repository.add(rule, now.plus(FIRST_RUN));
        return rule;
    }

    public RetentionRule find(UUID id, UUID ownerId) {
        return repository
                .find(id, ownerId)
                .orElseThrow(() -> Refusal.notFound("retention-rule-unknown", "There is no such rule."));
    }

    public Page<RetentionRule> list(UUID ownerId, PageRequest page) {
        return repository.list(ownerId, page);
    }

    @Transactional
    public RetentionRule change(UUID id, UUID ownerId, UnaryOperator<Terms> change, IntPredicate expected) {
        repository.lock(ownerId);
        RetentionRule rule = find(id, ownerId);
        VersionCheck.require(expected, rule.version());
        Instant now = clock.instant();
        repository.change(
                new RetentionRule(id, ownerId, change.apply(rule.terms()), rule.version(), rule.createdAt(), now),
                now.plus(FIRST_RUN));
        return find(id, ownerId);
    }

    @Transactional
    public void remove(UUID id, UUID ownerId, IntPredicate expected) {
        repository.lock(ownerId);
        VersionCheck.require(expected, find(id, ownerId).version());
        boolean _ = repository.remove(id, ownerId);
    }

    /** What a rule would be applied to now. */
    public Preview preview(UUID id, UUID ownerId, PageRequest page) {
        RetentionRule rule = find(id, ownerId);
        Instant before = rule.oldBefore(clock.instant());
        return new Preview(repository.countMatches(rule, before), repository.matches(rule, before, page));
    }
}
