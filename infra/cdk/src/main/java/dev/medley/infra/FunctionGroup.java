package dev.medley.infra;

import dev.medley.topology.Function;
import dev.medley.topology.Right;
import dev.medley.topology.Right.ReadCursorSecret;
import dev.medley.topology.Right.ReadMasterSecret;
import dev.medley.topology.Schedule;
import dev.medley.topology.Size;
import dev.medley.topology.Worker;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.lambda.Alias;
import software.amazon.awscdk.services.lambda.eventsources.SqsEventSource;
import software.amazon.awscdk.services.sqs.Queue;
import software.constructs.Construct;

/** The Lambdas of one function of the topology: one for its routes, one for its WebSocket API, one for each queue, one for its schedules. */
final class FunctionGroup extends Construct {

    // The least that an event source mapping takes.
    private static final int LEAST_CONCURRENCY = 2;

    private final Function function;
    private final String zip;
    private final StageEnvironment stageEnvironment;
    private final Permissions permissions;
    private final ScheduledCalls timetable;
    private final @Nullable Canaries canaries;

    FunctionGroup(
            Construct scope,
            Function function,
            String zip,
            StageEnvironment stageEnvironment,
            Permissions permissions) {
        super(scope, function.name());
        this.function = function;
        this.zip = zip;
        this.stageEnvironment = stageEnvironment;
        this.permissions = permissions;
        Stage stage = stageEnvironment.stage();
        this.timetable = new ScheduledCalls(this, stage);
        this.canaries = stage.keeping().protectedData() ? new Canaries(this, stage) : null;
        if (!function.routes().isEmpty()) {
            api();
        }
        if (!function.webSocket().isEmpty()) {
            socket();
        }
        function.workers().forEach(this::worker);
        if (!function.schedules().isEmpty()) {
            schedules();
        }
    }

    private void api() {
        OptionalInt limit = stageEnvironment.stage().capacity().traffic().apiConcurrency();
        Alias api = live(function.apiLambda(), Handler.API, function.api(), limit, List.of());
        timetable.keepWarm(function.apiLambda(), api, SnapshotRefresh.REQUEST);
    }

    private void socket() {
        Alias live = live(function.socketLambda(), Handler.SOCKET, function.api(), OptionalInt.empty(), List.of());
        timetable.keepWarm(function.socketLambda(), live, SnapshotRefresh.DISCONNECT);
    }

    private void worker(Worker worker) {
        String queueArn = new Arns(stageEnvironment.stage()).queue(worker.queue());
        Alias live =
                live(worker.queue(), Handler.QUEUE, worker.size(), OptionalInt.empty(), List.of(consume(queueArn)));
        live.addEventSource(SqsEventSource.Builder.create(Queue.fromQueueArn(this, worker.queue() + "-queue", queueArn))
                .batchSize(worker.batch())
                .maxConcurrency(Math.max(LEAST_CONCURRENCY, worker.concurrency()))
                .reportBatchItemFailures(true)
                .build());
        timetable.keepWarm(worker.queue(), live, SnapshotRefresh.EMPTY_BATCH);
    }

    private void schedules() {
        Alias live = live(
                function.scheduleLambda(),
                Handler.SCHEDULE,
                largest(function.schedules()),
                OptionalInt.empty(),
                List.of());
        function.schedules().forEach(schedule -> timetable.run(schedule, live));
    }

    private Alias live(String name, Handler handler, Size size, OptionalInt limit, List<PolicyStatement> besides) {
        List<PolicyStatement> allowed = new ArrayList<>(permissions.of(function, name));
        allowed.add(Permissions.readSecrets(stageEnvironment.stage(), secrets(name, handler)));
        allowed.add(Permissions.readParameters(stageEnvironment.stage()));
        allowed.addAll(besides);
        var spec = new JavaFunction.Spec(name, handler, zip, size, limit);
        Alias live = new JavaFunction(this, spec, stageEnvironment.of(function, name), allowed).live();
        if (canaries != null) {
            canaries.of(name, handler, live);
        }
        return live;
    }

    /** Its database role, and what it derives keys from, if it does. An API answers with cursors. */
    private Stream<String> secrets(String name, Handler handler) {
        Stage stage = stageEnvironment.stage();
        Set<Right> rights = function.rightsOf(name);
        boolean cursors = handler == Handler.API || rights.contains(new ReadCursorSecret());
        Stream<String> derivation = rights.contains(new ReadMasterSecret())
                ? Stream.of(StageSecrets.masterName(stage))
                : cursors ? Stream.of(StageSecrets.cursorsName(stage)) : Stream.of();
        return Stream.concat(Stream.of(StageSecrets.databaseRoleName(stage, function.name())), derivation);
    }

    private static PolicyStatement consume(String queueArn) {
        return Permissions.allow(
                List.of(
                        "sqs:ChangeMessageVisibility",
                        "sqs:DeleteMessage",
                        "sqs:GetQueueAttributes",
                        "sqs:ReceiveMessage"),
                List.of(queueArn));
    }

    private static Size largest(List<Schedule> schedules) {
        return schedules.stream()
                .map(Schedule::size)
                .reduce((one, other) ->
                        new Size(Math.max(one.memoryMb(), other.memoryMb()), later(one.timeout(), other.timeout())))
                .orElseThrow();
    }

    private static Duration later(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }
}
