package dev.medley.topology;

import dev.medley.topology.Right.WriteObjects;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** The function for what visitors and accounts do, which also takes what all others say of accounts. */
final class Activities {

    private static final String NAME = "activities";

    /** What is an activity, though it stands in no account's list. */
    private static final String[] OTHERS = {
        "account.registered", "product.published", "product.changed", "product.archived"
    };

    private Activities() {}

    /** The functions, with this one taking what the others have stand in the activity of accounts. */
    static List<Function> with(List<Function> functions) {
        String[] taken = Stream.concat(
                        Stream.of(OTHERS), functions.stream().flatMap(function -> function.activity().stream()))
                .distinct()
                .toArray(String[]::new);
        return functions.stream()
                .map(function -> function.name().equals(NAME) ? function.workers(workers(taken)) : function)
                .toList();
    }

    private static Worker[] workers(String... taken) {
        return new Worker[] {
            Worker.light("activities-events", taken).lowPriority(),
            Worker.light("activities-erasure", Medley.ERASED).lowPriority()
        };
    }

    static Function function() {
        return Function.named(NAME)
                .routes("/activities")
                .schedules(Schedule.every(Duration.ofDays(1), "activities-upkeep"))
                .rights(new WriteObjects(Medley.RECORDINGS, "archives/activities/").in("activities-schedules"));
    }
}
