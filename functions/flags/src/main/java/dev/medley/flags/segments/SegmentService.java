package dev.medley.flags.segments;

import dev.medley.audit.AuditContext;
import dev.medley.featureflags.Condition;
import dev.medley.featureflags.SegmentDefinition;
import dev.medley.flags.definitions.ConditionCheck;
import dev.medley.flags.definitions.FlagAudit;
import dev.medley.flags.environments.EnvironmentService;
import dev.medley.kernel.Ids;
import dev.medley.kernel.Refusal;
import dev.medley.kernel.Refusal.Fault;
import dev.medley.kernel.VersionCheck;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;

/** Makes segments and changes who is in them. */
@Singleton
public class SegmentService {

    private final SegmentRepository repository;
    private final EnvironmentService environments;
    private final FlagAudit audit;
    private final Clock clock;

    SegmentService(SegmentRepository repository, EnvironmentService environments, FlagAudit audit, Clock clock) {
        this.repository = repository;
        this.environments = environments;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public Segment create(AuditContext context, String description, SegmentDefinition definition) {
        requireSound(definition);
        if (repository.count() >= SegmentRepository.MOST) {
            throw Refusal.conflict("segments-full", "There are 200 segments already.");
        }
        environments.advanceAll();
        Instant now = clock.instant();
        Segment segment = new Segment(Ids.next(clock), description, definition, VersionCheck.first(now), now, now);
        if (!repository.add(segment)) {
            throw Refusal.conflict("segment-exists", "There is a segment of this key.");
        }
        audit.note(context, "segment.created", segment.id(), Map.of("after", definition));
        return segment;
    }

    public Segment find(String key) {
        return repository.find(key).orElseThrow(SegmentService::unknown);
    }

    /**
     * Changes who is in a segment, for all flags at once.
     *
     * @param expected whether the caller knows this version
     */
    @Transactional
    public Segment change(
            AuditContext context, String description, SegmentDefinition definition, IntPredicate expected) {
        environments.advanceAll();
        Segment segment = repository.lock(definition.key()).orElseThrow(SegmentService::unknown);
        VersionCheck.require(expected, segment.version());
        requireSound(definition);
        if (!definition.equals(segment.definition()) && repository.isGuarded(segment.key())) {
            throw EnvironmentService.approvalRequired(
                    "A rule names this segment where changes need approval; make another, and request a change to it.");
        }
        Segment changed = segment.with(description, definition, clock.instant());
        repository.change(changed);
        audit.note(
                context, "segment.changed", segment.id(), Map.of("before", segment.definition(), "after", definition));
        return changed;
    }

    @Transactional
    public void remove(AuditContext context, String key) {
        environments.advanceAll();
        Segment segment = repository.lock(key).orElseThrow(SegmentService::unknown);
        if (repository.isUsed(key)) {
            throw Refusal.conflict("segment-in-use", "A rule of a flag names this segment.");
        }
        repository.remove(segment);
        audit.note(context, "segment.removed", segment.id(), Map.of("before", segment.definition()));
    }

    private static void requireSound(SegmentDefinition definition) {
        List<Fault> faults = new ArrayList<>();
        List<Condition> conditions = definition.conditions();
        for (int i = 0; i < conditions.size(); i++) {
            String pointer = "/conditions/" + i;
            if (conditions.get(i).segment() != null) {
                faults.add(new Fault(pointer + "/segment", "A segment is not made of others."));
            } else {
                ConditionCheck.fault(pointer, conditions.get(i)).ifPresent(faults::add);
            }
        }
        if (!faults.isEmpty()) {
            throw new Refusal(
                    Refusal.Kind.INVALID, "segment-invalid", "The segment contradicts itself; see errors.", faults);
        }
    }

    private static Refusal unknown() {
        return Refusal.notFound("segment-unknown", "There is no such segment.");
    }
}
