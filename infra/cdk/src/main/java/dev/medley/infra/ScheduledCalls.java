package dev.medley.infra;

import software.amazon.awscdk.Duration;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.services.iam.Role;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.amazon.awscdk.services.lambda.Alias;
import software.amazon.awscdk.services.scheduler.IScheduleGroup;
import software.amazon.awscdk.services.scheduler.Schedule;
import software.amazon.awscdk.services.scheduler.ScheduleExpression;
import software.amazon.awscdk.services.scheduler.ScheduleGroup;
import software.amazon.awscdk.services.scheduler.ScheduleTargetInput;
import software.amazon.awscdk.services.scheduler.targets.LambdaInvoke;
import software.constructs.Construct;

/** What happens again and again to a function: its schedules and, apart from them, the calls that keep it warm. */
final class ScheduledCalls extends Construct {

    private static final Duration WEEK = Duration.days(7);
    private static final int RETRIES = 2;

    private final Stage stage;
    private final IScheduleGroup schedules;
    private final IScheduleGroup warmth;
    private final Role caller;

    ScheduledCalls(Construct scope, Stage stage) {
        super(scope, "Timetable");
        this.stage = stage;
        this.schedules = ScheduleGroup.fromScheduleGroupName(this, "Schedules", schedules(stage));
        this.warmth = ScheduleGroup.fromScheduleGroupName(this, "Warmth", warmth(stage));
        this.caller = Role.Builder.create(this, "Caller")
                .assumedBy(new ServicePrincipal("scheduler.amazonaws.com"))
                .build();
    }

    /** What the schedules of all functions are listed under. */
    static void addGroups(Construct scope, Stage stage) {
        addGroup(scope, "Schedules", schedules(stage));
        addGroup(scope, "Warmth", warmth(stage));
    }

    private static String schedules(Stage stage) {
        return stage.named("schedules");
    }

    private static String warmth(Stage stage) {
        return stage.named("keep-warm");
    }

    private static void addGroup(Construct scope, String id, String name) {
        ScheduleGroup.Builder.create(scope, id)
                .scheduleGroupName(name)
                .removalPolicy(RemovalPolicy.DESTROY)
                .build();
    }

    /** Calls the Lambda with the schedule's name. */
    void run(dev.medley.topology.Schedule schedule, Alias lambda) {
        Duration interval = Duration.seconds(schedule.every().toSeconds());
        add(schedule.name(), schedules, interval, lambda, "{\"schedule\":\"%s\"}".formatted(schedule.name()));
    }

    /** Calls the Lambda once a week, so that its snapshot stays. */
    void keepWarm(String name, Alias lambda, String call) {
        add(name, warmth, WEEK, lambda, call);
    }

    private void add(String name, IScheduleGroup group, Duration interval, Alias lambda, String call) {
        // Late is no better than the next time.
        Duration patience = Duration.seconds(
                Math.max(60, Math.min(3600, interval.toSeconds().intValue())));
        Schedule.Builder.create(this, group.getNode().getId() + "-" + name)
                .scheduleName(stage.named(name))
                .scheduleGroup(group)
                .schedule(ScheduleExpression.rate(interval))
                .target(LambdaInvoke.Builder.create(lambda)
                        .input(ScheduleTargetInput.fromText(call))
                        .role(caller)
                        .retryAttempts(RETRIES)
                        .maxEventAge(patience)
                        .build())
                .build();
    }
}
