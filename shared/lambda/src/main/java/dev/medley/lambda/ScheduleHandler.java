package dev.medley.lambda;

import dev.medley.events.Relay;
import dev.medley.events.ScheduledTasks;
import dev.medley.kernel.TraceContext;
import dev.medley.settings.LiveSettings;
import io.micronaut.context.ApplicationContext;
import io.micronaut.function.aws.MicronautRequestHandler;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Runs the function's task of the schedule that is named in the input: {@code {"schedule": "events-sweep"}}, also while it is
 * paused where an operator asks for it: {@code "requested": "true"}.
 */
public class ScheduleHandler extends MicronautRequestHandler<Map<String, String>, Void> {

    private final Relay relay;
    private final ScheduledTasks tasks;
    private final LiveSettings liveSettings;

    @SuppressWarnings("unused") // keeps it from being collected
    private final @Nullable SnapshotHook snapshotHook;

    public ScheduleHandler() {
        relay = getApplicationContext().getBean(Relay.class);
        tasks = getApplicationContext().getBean(ScheduledTasks.class);
        liveSettings = getApplicationContext().getBean(LiveSettings.class);
        snapshotHook = SnapshotHook.register(getApplicationContext(), relay::flush);
    }

    public ScheduleHandler(ApplicationContext context) {
        super(context);
        relay = context.getBean(Relay.class);
        tasks = context.getBean(ScheduledTasks.class);
        liveSettings = context.getBean(LiveSettings.class);
        snapshotHook = null;
    }

    @Override
    @SuppressWarnings("NullAway") // a Lambda without an answer answers null
    public Void execute(Map<String, String> input) {
        TraceContext.enter(TraceContext.random());
        try {
            liveSettings.refresh();
            tasks.run(String.valueOf(input.get("schedule")), Boolean.parseBoolean(input.get("requested")));
            relay.flush();
            return null;
        } finally {
            TraceContext.leave();
        }
    }
}
