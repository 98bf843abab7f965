package dev.medley.topology;

import dev.medley.topology.Right.OnlyIn;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One endpoint group: a Maven module in {@code functions/}, one zip, one PostgreSQL schema.
 *
 * @param routes path prefixes under {@code /api}, such as {@code /audio}; each also covers everything below it
 * @param api how the Lambda behind those routes is sized
 * @param emits types of the events that it announces
 * @param activity those of them that stand in the activity of the account that they happened to
 * @param notifies those of them that people are notified of
 * @param retracts those of them that take a notification back
 * @param rights what it may touch besides the database and its own queues
 */
public record Function(
        String name,
        List<String> routes,
        Size api,
        List<Worker> workers,
        List<Schedule> schedules,
        Set<String> emits,
        Set<String> activity,
        Set<String> notifies,
        Set<String> retracts,
        Set<Right> rights) {

    public Function {
        routes = List.copyOf(routes);
        workers = List.copyOf(workers);
        schedules = List.copyOf(schedules);
        emits = Set.copyOf(emits);
        activity = Set.copyOf(activity);
        if (!emits.containsAll(activity)) {
            throw new IllegalArgumentException(name + " does not emit all that it puts into the activity of accounts");
        }
        notifies = Set.copyOf(notifies);
        retracts = Set.copyOf(retracts);
        if (!emits.containsAll(notifies) || !emits.containsAll(retracts)) {
            throw new IllegalArgumentException(name + " does not emit all that it has people notified of");
        }
        rights = Set.copyOf(rights);
    }

    /** The rights of one of its Lambdas. */
    public Set<Right> rightsOf(String lambda) {
        return rights.stream()
                .flatMap(right -> switch (right) {
                    case OnlyIn only -> only.lambdas().contains(lambda) ? Stream.of(only.right()) : Stream.of();
                    default -> Stream.of(right);
                })
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Name of the PostgreSQL schema that it owns. */
    public String schema() {
        return name.replace('-', '_');
    }

    /** Name of the database role that it connects as where each function has its own. */
    public String databaseRole() {
        return "medley_" + schema();
    }

    /** Name of the Lambda behind the routes. The Lambda of a worker is named as its queue is. */
    public String apiLambda() {
        return name + "-api";
    }

    /** Name of the Lambda that runs the schedules. */
    public String scheduleLambda() {
        return name + "-schedules";
    }

    /** A function of this name that has nothing yet. */
    public static Function named(String name) {
        return new Function(
                name, List.of(), Size.API, List.of(), List.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of());
    }

    public Function routes(String... prefixes) {
        return new Function(
                name, List.of(prefixes), api, workers, schedules, emits, activity, notifies, retracts, rights);
    }

    public Function workers(Worker... workers) {
        return new Function(
                name, routes, api, List.of(workers), schedules, emits, activity, notifies, retracts, rights);
    }

    public Function schedules(Schedule... schedules) {
        return new Function(
                name, routes, api, workers, List.of(schedules), emits, activity, notifies, retracts, rights);
    }

    public Function emits(String... types) {
        return new Function(name, routes, api, workers, schedules, Set.of(types), activity, notifies, retracts, rights);
    }

    /** Which of the emitted events stand in the activity of the account that they happened to. */
    public Function activity(String... types) {
        return new Function(name, routes, api, workers, schedules, emits, Set.of(types), notifies, retracts, rights);
    }

    /**
     * Which of the emitted events people are notified of. What is told of them, and to whom, a migration of the function
     * declares with {@code notifications.announce}.
     */
    public Function notifies(String... types) {
        return new Function(name, routes, api, workers, schedules, emits, activity, Set.of(types), retracts, rights);
    }

    /** Which of the emitted events take a notification back, as such a migration says. */
    public Function retracts(String... types) {
        return new Function(name, routes, api, workers, schedules, emits, activity, notifies, Set.of(types), rights);
    }

    public Function rights(Right... rights) {
        return new Function(name, routes, api, workers, schedules, emits, activity, notifies, retracts, Set.of(rights));
    }
}
