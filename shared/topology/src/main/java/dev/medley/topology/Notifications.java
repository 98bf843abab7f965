package dev.medley.topology;

import dev.medley.topology.Right.ReadMasterSecret;
import dev.medley.topology.Right.ReadView;
import dev.medley.topology.Right.WriteAudit;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** The function that tells people what happened, and so takes what all others have people notified of. */
final class Notifications {

    private static final String NAME = "notifications";

    private Notifications() {}

    /**
     * The functions, with this one taking what the others declare. It comes first, since the migrations of all others,
     * identity's too, declare their types of notifications.
     */
    static List<Function> with(List<Function> functions) {
        Function own = function().workers(workers(functions));
        Stream<Function> others =
                functions.stream().filter(function -> !function.name().equals(NAME));
        return Stream.concat(Stream.of(own), others).toList();
    }

    private static Worker[] workers(List<Function> functions) {
        String[] notifies = functions.stream()
                .flatMap(function -> function.notifies().stream())
                .distinct()
                .toArray(String[]::new);
        return new Worker[] {
            Worker.light("notifications-inbox", notifies),
            Worker.light("notifications-erasure", Medley.ERASED).lowPriority()
        };
    }

    static Function function() {
        return Function.named(NAME)
                .routes("/notifications")
                .schedules(Schedule.every(Duration.ofHours(1), "notifications-retention"))
                .emits("notification.added")
                .rights(new ReadMasterSecret(), new WriteAudit(), new ReadView("identity.pub_recipient"));
    }
}
