package dev.medley.topology;

import dev.medley.topology.Right.PostToConnections;
import dev.medley.topology.Right.ReadView;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** The function that tells clients what happens as it happens, and so takes what all others have people follow. */
final class Realtime {

    private static final String NAME = "realtime";

    private Realtime() {}

    /** The functions, with this one taking what the channels of all are made of. */
    static List<Function> with(List<Function> functions) {
        List<LiveChannel> channels = functions.stream()
                .flatMap(function -> function.channels().stream())
                .toList();
        return functions.stream()
                .map(function -> function.name().equals(NAME) ? function(channels) : function)
                .toList();
    }

    static Function function() {
        return function(List.of());
    }

    private static Function function(List<LiveChannel> channels) {
        return Function.named(NAME)
                .routes("/realtime")
                .webSocket("$connect", "$default", "$disconnect")
                .workers(
                        Worker.light("realtime-events", events(channels)),
                        Worker.light(
                                "realtime-rights",
                                "session.ended",
                                "account.suspended",
                                "account.roles-changed",
                                "account.password-changed",
                                "account.closed",
                                "api-key.changed",
                                "api-key.revoked"),
                        Worker.light("realtime-erasure", Medley.ERASED).lowPriority())
                .schedules(Schedule.every(Duration.ofMinutes(1), "realtime-sweep"))
                .rights(rights(channels));
    }

    private static String[] events(List<LiveChannel> channels) {
        return channels.stream()
                .flatMap(channel -> channel.events().keySet().stream())
                .distinct()
                .toArray(String[]::new);
    }

    private static Right[] rights(List<LiveChannel> channels) {
        Stream<Right> owners = channels.stream()
                .map(LiveChannel::owners)
                .filter(table -> !table.isEmpty())
                .distinct()
                .map(ReadView::new);
        Right post = new PostToConnections()
                .in("realtime-socket", "realtime-events", "realtime-rights", "realtime-schedules", "realtime-erasure");
        return Stream.concat(Stream.of(post), owners).toArray(Right[]::new);
    }
}
