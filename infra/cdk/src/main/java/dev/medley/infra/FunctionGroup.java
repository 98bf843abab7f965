package dev.medley.infra;

import dev.medley.topology.Function;
import dev.medley.topology.Schedule;
import dev.medley.topology.Size;
import dev.medley.topology.Worker;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.lambda.Alias;
import software.amazon.awscdk.services.lambda.eventsources.SqsEventSource;
import software.amazon.awscdk.services.sqs.Queue;
import software.constructs.Construct;

/** The Lambdas of one function of the topology: one for its routes, one for each queue, one for its schedules. */
final class FunctionGroup extends Construct {

    // The least that an event source mapping takes.
    private static final int LEAST_CONCURRENCY = 2;

    private final Function function;
    private final String zip;
    private final StageEnvironment stageEnvironment;
    private final Permissions permissions;
    private final ScheduledCalls timetable;

    FunctionGroup(Construct scope, Function function, String zip, StageEnvironment stageEnvironment, Wiring wiring) {
        super(scope, function.name());
        this.function = function;
        this.zip = zip;
        this.stageEnvironment = stageEnvironment;
        this.permissions = wiring.permissions();
        this.timetable = wiring.timetable();
        if (!function.routes().isEmpty()) {
            api();
        }
        function.workers().forEach(this::worker);
        if (!function.schedules().isEmpty()) {
            schedules();
        }
    }

    /** What the functions of a stage share: who may do what, and when things happen. */
    record Wiring(Permissions permissions, ScheduledCalls timetable) {}

    private void api() {
        OptionalInt limit = stageEnvironment.stage().capacity().traffic().apiConcurrency();
        Alias api = lambda(function.apiLambda(), Handler.API, function.api(), limit, List.of())
                .live();
        timetable.keepWarm(function.apiLambda(), api, SnapshotRefresh.REQUEST);
    }

    private void worker(Worker worker) {
        String queueArn = new Arns(stageEnvironment.stage()).queue(worker.queue());
        Alias live = lambda(
                        worker.queue(), Handler.QUEUE, worker.size(), OptionalInt.empty(), List.of(consume(queueArn)))
                .live();
        live.addEventSource(SqsEventSource.Builder.create(Queue.fromQueueArn(this, worker.queue() + "-queue", queueArn))
                .batchSize(worker.batch())
                .maxConcurrency(Math.max(LEAST_CONCURRENCY, worker.concurrency()))
                .reportBatchItemFailures(true)
                .build());
        timetable.keepWarm(worker.queue(), live, SnapshotRefresh.EMPTY_BATCH);
    }

    private void schedules() {
        Alias live = lambda(
                        function.scheduleLambda(),
                        Handler.SCHEDULE,
                        largest(function.schedules()),
                        OptionalInt.empty(),
                        List.of())
                .live();
        function.schedules().forEach(schedule -> timetable.run(schedule, live));
    }

    private JavaFunction lambda(
            String name, Handler handler, Size size, OptionalInt limit, List<PolicyStatement> besides) {
        List<PolicyStatement> allowed = new ArrayList<>(permissions.of(function));
        allowed.add(Permissions.readSecrets(stageEnvironment.data().secrets()));
        allowed.addAll(besides);
        var spec = new JavaFunction.Spec(name, handler, zip, size, limit);
        return new JavaFunction(this, spec, stageEnvironment, allowed);
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
