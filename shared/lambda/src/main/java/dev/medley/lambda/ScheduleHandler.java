package dev.medley.lambda;

import dev.medley.events.Relay;
import dev.medley.events.ScheduledTask;
import dev.medley.kernel.TraceContext;
import io.micronaut.context.ApplicationContext;
import io.micronaut.function.aws.MicronautRequestHandler;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Runs the function's task of the schedule that is named in the input: {@code {"schedule": "events-sweep"}}. */
public class ScheduleHandler extends MicronautRequestHandler<Map<String, String>, Void> {

    private final Relay relay;
    private final Collection<ScheduledTask> tasks;

    @SuppressWarnings("unused") // keeps it from being collected
    private final @Nullable SnapshotHook snapshotHook;

    public ScheduleHandler() {
        relay = getApplicationContext().getBean(Relay.class);
        tasks = getApplicationContext().getBeansOfType(ScheduledTask.class);
        snapshotHook = SnapshotHook.register(getApplicationContext(), relay::flush);
    }

    public ScheduleHandler(ApplicationContext context) {
        super(context);
        relay = context.getBean(Relay.class);
        tasks = context.getBeansOfType(ScheduledTask.class);
        snapshotHook = null;
    }

    @Override
    @SuppressWarnings("NullAway") // a Lambda without an answer answers null
    public Void execute(Map<String, String> input) {
        String schedule = input.get("schedule");
        TraceContext.enter(TraceContext.random());
        try {
            tasks.stream()
                    .filter(task -> task.schedule().equals(schedule))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("No task for the schedule " + schedule))
                    .run();
            relay.flush();
            return null;
        } finally {
            TraceContext.leave();
        }
    }
}
