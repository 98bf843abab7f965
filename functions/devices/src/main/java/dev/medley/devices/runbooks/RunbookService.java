package dev.medley.devices.runbooks;

import dev.medley.audit.AuditContext;
import dev.medley.audit.AuditLog;
import dev.medley.devices.commands.CommandService;
import dev.medley.devices.commands.DeviceCommand.CommandKind;
import dev.medley.devices.registry.DeviceStates;
import dev.medley.devices.rollouts.DeviceActionService;
import dev.medley.devices.rollouts.RolloutService;
import dev.medley.devices.runbooks.RunbookRepository.Run;
import dev.medley.kernel.Ids;
import dev.medley.kernel.Refusal;
import dev.medley.kernel.VersionCheck;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.IntPredicate;

/** Keeps runbooks, and runs those that are for an error. */
@Singleton
public class RunbookService {

    private static final String FLAG = "needs-attention";

    private final RunbookRepository repository;
    private final RunbookTools tools;
    private final AuditLog audit;
    private final Clock clock;

    protected RunbookService(RunbookRepository repository, RunbookTools tools, AuditLog audit, Clock clock) {
        this.repository = repository;
        this.tools = tools;
        this.audit = audit;
        this.clock = clock;
    }

    /** What a runbook can do with a device. */
    @Singleton
    record RunbookTools(
            CommandService commands, DeviceActionService actions, RolloutService rollouts, DeviceStates states) {}

    /** An error that a device has reported. */
    public record ReportedError(UUID deviceId, String fingerprint, String kind, String title, String version) {}

    @Transactional
    public Runbook create(AuditContext context, Runbook draft) {
        if (repository.countLocked() >= Runbook.MOST) {
            throw Refusal.conflict("runbooks-full", "There are " + Runbook.MOST + " runbooks already.");
        }
        Runbook runbook = with(draft, Ids.next(clock), 1, clock.instant());
        if (!repository.add(runbook, context.actor().accountId())) {
            throw nameTaken();
        }
        audit.note(context, "device-runbook.created", runbook.id(), Map.of("name", runbook.name()));
        return runbook;
    }

    public Runbook find(UUID id) {
        return repository.find(id).orElseThrow(RunbookService::unknown);
    }

    @Transactional
    public Runbook change(AuditContext context, UUID id, Runbook draft, IntPredicate expected) {
        // Names are given one after the other.
        int _ = repository.countLocked();
        Runbook present = repository.lock(id).orElseThrow(RunbookService::unknown);
        VersionCheck.require(expected, present.version());
        Runbook changed = with(draft, id, present.version() + 1, present.createdAt());
        if (!repository.change(changed)) {
            throw nameTaken();
        }
        audit.note(context, "device-runbook.changed", id, Map.of("name", changed.name()));
        return changed;
    }

    @Transactional
    public void remove(AuditContext context, UUID id) {
        if (!repository.remove(id)) {
            throw unknown();
        }
        audit.note(context, "device-runbook.deleted", id, Map.of());
    }

    /** Runs those that are for an error, each once in its cool-down for a device. */
    @Transactional
    public void run(ReportedError error) {
        Instant now = clock.instant();
        for (Runbook runbook : repository.enabled()) {
            boolean takes = runbook.trigger().takes(error.fingerprint(), error.kind(), error.title(), error.version());
            Instant since = now.minus(Duration.ofMinutes(runbook.cooldownMinutes()));
            if (takes && !repository.ranSince(runbook.id(), error.deviceId(), since)) {
                List<String> log = runbook.steps().stream()
                        .map(step -> run(step, error.deviceId(), runbook))
                        .toList();
                repository.addRun(new Run(
                        Ids.next(clock),
                        runbook.id(),
                        error.deviceId(),
                        error.kind() + ": " + error.title(),
                        log,
                        now));
            }
        }
    }

    private String run(Runbook.Step step, UUID deviceId, Runbook runbook) {
        String name = runbook.name();
        return switch (step) {
            case COLLECT_LOGS -> command(deviceId, CommandKind.LOG_PULL, name, "Told it to send its log");
            case SELF_TEST -> command(deviceId, CommandKind.SELF_TEST, name, "Told it to test itself");
            case REBOOT -> command(deviceId, CommandKind.REBOOT, name, "Told it to restart");
            case RETRY_UPDATE ->
                tools.actions().retry(deviceId)
                        ? "Offered the update again that failed last."
                        : "Its last update did not fail, or its rollout is over, so there was none to offer again.";
            case ROLL_BACK ->
                tools.rollouts()
                        .rollBack(deviceId, repository.createdBy(runbook.id()))
                        .map(rollout -> "Has it go back to what it had before (rollout " + rollout.id() + ").")
                        .orElse("It has nothing that it may go back to, or has another update.");
            case FLAG -> {
                tools.states().addTag(deviceId, FLAG, clock.instant());
                yield "Gave it the tag " + FLAG + ".";
            }
        };
    }

    private String command(UUID deviceId, CommandKind kind, String name, String done) {
        return tools.commands()
                .request(deviceId, kind, "Runbook " + name, null)
                .map(command -> done + " (command " + command.id() + ").")
                .orElse("It has too many commands that are not over to be told another.");
    }

    private static Runbook with(Runbook draft, UUID id, int version, Instant createdAt) {
        return new Runbook(
                id,
                draft.name(),
                draft.trigger(),
                draft.steps(),
                draft.cooldownMinutes(),
                draft.enabled(),
                version,
                createdAt);
    }

    static Refusal unknown() {
        return Refusal.notFound("runbook-unknown", "There is no such runbook.");
    }

    private static Refusal nameTaken() {
        return Refusal.conflict("runbook-name-taken", "There is a runbook of this name already.");
    }
}
