package dev.medley.topology;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The whole system. Refuses to exist when it contradicts itself. */
public record Topology(List<Function> functions, List<Bucket> buckets) {

    public Topology {
        functions = List.copyOf(functions);
        buckets = List.copyOf(buckets);
        unique("function", functions.stream().map(Function::name));
        unique("route", functions.stream().flatMap(f -> f.paths().stream()));
        unique("queue", functions.stream().flatMap(f -> f.workers().stream()).map(Worker::queue));
        unique(
                "schedule",
                functions.stream().flatMap(f -> f.schedules().stream()).map(Schedule::name));
        unique("channel", functions.stream().flatMap(f -> f.channels().stream()).map(LiveChannel::kind));
        unique("route of a WebSocket API", functions.stream().flatMap(f -> f.webSocket().stream()));
        requireEveryTakenEventIsEmitted(functions);
        requireStepsOfRoutes(functions);
    }

    public Function function(String name) {
        return functions.stream()
                .filter(f -> f.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No function " + name));
    }

    /** The queues that an event of this type goes to. */
    public List<String> subscribersOf(String eventType) {
        return workers()
                .filter(worker -> worker.takes().contains(eventType))
                .map(Worker::queue)
                .toList();
    }

    /** Whether somebody waits for what follows from an event of this type. */
    public boolean isUrgent(String eventType) {
        return workers().anyMatch(worker -> worker.hurriesFor(eventType));
    }

    /** The worker of a queue; empty where there is no such queue. */
    public Optional<Worker> worker(String queue) {
        return workers().filter(worker -> worker.queue().equals(queue)).findFirst();
    }

    /** What people may follow, of all functions. */
    public Stream<LiveChannel> channels() {
        return functions.stream().flatMap(f -> f.channels().stream());
    }

    public Stream<Worker> workers() {
        return functions.stream().flatMap(f -> f.workers().stream());
    }

    private static void unique(String what, Stream<String> names) {
        Set<String> seen = new HashSet<>();
        names.filter(name -> !seen.add(name)).findFirst().ifPresent(name -> {
            throw new IllegalArgumentException("Two of the same " + what + ": " + name);
        });
    }

    /**
     * API Gateway does not look further up once it has entered a path. So where a route lies inside another's ({@code
     * /users/me/exports} inside {@code /users}), each step on the way ({@code /users/me}) has to be somebody's route too.
     */
    private static void requireStepsOfRoutes(List<Function> functions) {
        Set<String> routes = new HashSet<>();
        functions.forEach(f -> routes.addAll(f.routes()));
        for (String route : routes) {
            boolean inside = false;
            for (int slash = route.indexOf('/', 1); slash > 0; slash = route.indexOf('/', slash + 1)) {
                String step = route.substring(0, slash);
                inside |= routes.contains(step);
                if (inside && !routes.contains(step)) {
                    throw new IllegalArgumentException("Nobody has the route " + step + " on the way to " + route);
                }
            }
        }
    }

    private static void requireEveryTakenEventIsEmitted(List<Function> functions) {
        Set<String> emitted = new HashSet<>();
        functions.forEach(f -> emitted.addAll(f.emits()));
        List<String> missing = new ArrayList<>();
        functions.stream()
                .flatMap(f -> f.workers().stream())
                .flatMap(w -> w.takes().stream())
                .filter(type -> !emitted.contains(type))
                .forEach(missing::add);
        if (!missing.isEmpty()) {
            throw new IllegalArgumentException("Taken but emitted by nobody: " + missing);
        }
    }
}
