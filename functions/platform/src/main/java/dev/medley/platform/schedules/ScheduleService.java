package dev.medley.platform.schedules;

import dev.medley.audit.AuditContext;
import dev.medley.audit.AuditLog;
import dev.medley.events.SchedulePause;
import dev.medley.events.ScheduleRepository;
import dev.medley.events.ScheduleRun;
import dev.medley.invocations.ScheduleInvocations;
import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import dev.medley.kernel.Refusal;
import dev.medley.topology.Function;
import dev.medley.topology.Medley;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What operators do about schedules. */
@Singleton
public class ScheduleService {

    private final ScheduleRepository repository;
    private final ScheduleInvocations invocations;
    private final AuditLog audit;
    private final Clock clock;

    ScheduleService(ScheduleRepository repository, ScheduleInvocations invocations, AuditLog audit, Clock clock) {
        this.repository = repository;
        this.invocations = invocations;
        this.audit = audit;
        this.clock = clock;
    }

    /** All schedules, by name. */
    public List<KnownSchedule> list() {
        return known(Medley.TOPOLOGY.functions());
    }

    /**
     * One schedule.
     *
     * @throws Refusal {@code schedule-unknown}
     */
    public KnownSchedule find(String name) {
        return known(Medley.TOPOLOGY.functions().stream()
                        .filter(function -> function.schedules().stream()
                                .anyMatch(schedule -> schedule.name().equals(name)))
                        .toList())
                .stream()
                .filter(known -> known.schedule().name().equals(name))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("schedule-unknown", "There is no such schedule."));
    }

    /** How it ran in the last week, newest first. */
    public Page<ScheduleRun> runs(String name, ScheduleRun.@Nullable Outcome outcome, PageRequest page) {
        return repository.runs(find(name).schedule().name(), outcome, page);
    }

    /**
     * Has a schedule do nothing until it is resumed; a run that has begun goes on.
     *
     * @throws Refusal {@code schedule-unknown}, {@code schedule-paused}
     */
    @Transactional
    public KnownSchedule pause(AuditContext context, String name, String reason) {
        KnownSchedule known = find(name);
        SchedulePause pause = new SchedulePause(name, reason, context.actor().accountId(), clock.instant());
        if (!repository.pause(pause)) {
            throw Refusal.conflict("schedule-paused", "The schedule is paused already.");
        }
        audit.note(context, "schedule.paused", null, Map.of("schedule", name, "reason", reason));
        return new KnownSchedule(known.function(), known.schedule(), pause, known.lastRun());
    }

    /**
     * Has a paused schedule run again, from its next time on.
     *
     * @throws Refusal {@code schedule-unknown}, {@code schedule-not-paused}
     */
    @Transactional
    public void resume(AuditContext context, String name) {
        if (!repository.resume(find(name).schedule().name())) {
            throw Refusal.conflict("schedule-not-paused", "The schedule is not paused.");
        }
        audit.note(context, "schedule.resumed", null, Map.of("schedule", name));
    }

    /**
     * Has a schedule run now, also while it is paused. The order is noted first, so that nothing runs unnoted.
     *
     * @throws Refusal {@code schedule-unknown}, {@code schedule-unreachable}
     */
    public KnownSchedule run(AuditContext context, String name) {
        KnownSchedule known = find(name);
        audit.note(context, "schedule.run-ordered", null, Map.of("schedule", name));
        invocations.run(known.function(), known.schedule());
        return known;
    }

    private List<KnownSchedule> known(List<Function> functions) {
        Map<String, SchedulePause> pauses =
                repository.pauses().stream().collect(Collectors.toMap(SchedulePause::schedule, pause -> pause));
        List<String> names = functions.stream()
                .flatMap(function -> function.schedules().stream())
                .map(schedule -> schedule.name())
                .toList();
        Map<String, ScheduleRun> lastRuns =
                repository.lastRuns(names).stream().collect(Collectors.toMap(ScheduleRun::schedule, run -> run));
        return functions.stream()
                .flatMap(function -> function.schedules().stream()
                        .map(schedule -> new KnownSchedule(
                                function, schedule, pauses.get(schedule.name()), lastRuns.get(schedule.name()))))
                .sorted(Comparator.comparing(known -> known.schedule().name()))
                .toList();
    }
}
