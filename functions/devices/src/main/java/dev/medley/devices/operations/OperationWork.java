package dev.medley.devices.operations;

import dev.medley.devices.commands.CommandService;
import dev.medley.devices.commands.DeviceCommand.CommandKind;
import dev.medley.devices.groups.GroupRepository;
import dev.medley.devices.operations.GroupOperation.Change;
import dev.medley.devices.operations.OperationRepository.Outcome;
import dev.medley.devices.operations.OperationRepository.Result;
import dev.medley.devices.registry.Device;
import dev.medley.devices.registry.DeviceRepository;
import dev.medley.devices.registry.DeviceService;
import dev.medley.devices.registry.DeviceStates;
import dev.medley.devices.registry.DeviceStatus;
import dev.medley.jobs.JobLease;
import dev.medley.jobs.JobOutcome;
import dev.medley.jobs.JobProgress;
import dev.medley.jobs.JobWork;
import dev.medley.kernel.Ids;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Changes the devices of a group, a page at a time; devices that were changed before an attempt failed are left alone. */
@Singleton
public class OperationWork implements JobWork {

    static final String KIND = "device-operation";

    private static final int PAGE = 200;
    private static final int MOST_PERCENT = 99;

    private final OperationRepository repository;
    private final GroupRepository groups;
    private final DeviceRepository devices;
    private final OperationTools tools;
    private final Clock clock;

    protected OperationWork(
            OperationRepository repository,
            GroupRepository groups,
            DeviceRepository devices,
            OperationTools tools,
            Clock clock) {
        this.repository = repository;
        this.groups = groups;
        this.devices = devices;
        this.tools = tools;
        this.clock = clock;
    }

    /** What changes a device. */
    @Singleton
    record OperationTools(DeviceStates states, DeviceService service, CommandService commands) {}

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public JobOutcome run(JobLease lease, JobProgress progress) {
        return repository
                .find(lease.subjectId())
                .<JobOutcome>map(operation -> run(operation, progress))
                .orElseGet(JobOutcome.Unwanted::new);
    }

    private JobOutcome run(GroupOperation operation, JobProgress progress) {
        int total = Math.max(1, groups.countMembers(operation.groupId()));
        int seen = 0;
        List<Device> page = devices.listAfter(new UUID(0, 0), operation.groupId(), PAGE);
        while (!page.isEmpty()) {
            change(operation, page);
            seen += page.size();
            progress.report((int) Math.min(MOST_PERCENT, seen * 100L / total));
            page = devices.listAfter(page.getLast().id(), operation.groupId(), PAGE);
        }
        return new JobOutcome.Result(() -> repository.finish(operation.id(), clock.instant()));
    }

    @Transactional
    protected void change(GroupOperation operation, List<Device> page) {
        Set<UUID> done =
                repository.done(operation.id(), page.stream().map(Device::id).toList());
        List<Result> results = new ArrayList<>();
        for (Device device : page) {
            if (!done.contains(device.id())) {
                results.add(change(operation, device));
            }
        }
        repository.addResults(operation.id(), results);
        tools.service()
                .tell(results.stream()
                        .filter(result -> result.outcome() == Outcome.DONE)
                        .map(Result::deviceId)
                        .toList());
    }

    private Result change(GroupOperation operation, Device device) {
        if (device.status() == DeviceStatus.WIPED) {
            return result(device, Outcome.REFUSED, "The device is wiped.");
        }
        Change change = operation.change();
        String tag = change.tag() == null ? "" : change.tag();
        Map<String, String> desired = change.desired() == null ? Map.of() : change.desired();
        return switch (change.kind()) {
            case ADD_TAG -> {
                if (!device.tags().contains(tag) && device.tags().size() >= Device.MOST_TAGS) {
                    yield result(device, Outcome.REFUSED, "It has " + Device.MOST_TAGS + " tags already.");
                }
                tools.states().addTag(device.id(), tag, clock.instant());
                yield result(device, device.tags().contains(tag) ? Outcome.UNCHANGED : Outcome.DONE, "");
            }
            case REMOVE_TAG -> {
                tools.states().removeTag(device.id(), tag, clock.instant());
                yield result(device, device.tags().contains(tag) ? Outcome.DONE : Outcome.UNCHANGED, "");
            }
            case SET_DESIRED -> {
                Set<String> settings = new HashSet<>(device.desired().settings().keySet());
                settings.addAll(desired.keySet());
                if (settings.size() > Device.MOST_SETTINGS) {
                    yield result(
                            device, Outcome.REFUSED, "It would have more than " + Device.MOST_SETTINGS + " settings.");
                }
                boolean same = device.desired().settings().entrySet().containsAll(desired.entrySet());
                tools.states().setDesired(device.id(), desired, clock.instant());
                yield result(device, same ? Outcome.UNCHANGED : Outcome.DONE, "");
            }
            case PING, REBOOT, SELF_TEST, LOG_PULL -> command(operation, device);
        };
    }

    private Result command(GroupOperation operation, Device device) {
        CommandKind kind = CommandKind.valueOf(operation.change().kind().name());
        return tools.commands()
                .request(device.id(), kind, "For its group", operation.createdBy())
                .map(command -> result(device, Outcome.DONE, "Command " + command.id()))
                .orElseGet(() -> result(device, Outcome.REFUSED, "It has too many commands that are not over."));
    }

    private Result result(Device device, Outcome outcome, String detail) {
        return new Result(Ids.next(clock), device.id(), outcome, detail);
    }
}
