package dev.medley.topology;

import java.util.List;
import java.util.Set;

/**
 * One endpoint group: a Maven module in {@code functions/}, one zip, one PostgreSQL schema of the same name.
 *
 * @param routes path prefixes under {@code /api}, such as {@code /audio}; each also covers everything below it
 * @param api how the Lambda behind those routes is sized
 * @param emits types of the events that it announces
 * @param rights what it may touch besides the database and its own queues
 */
public record Function(
        String name,
        List<String> routes,
        Size api,
        List<Worker> workers,
        List<Schedule> schedules,
        Set<String> emits,
        Set<Right> rights) {

    public Function {
        routes = List.copyOf(routes);
        workers = List.copyOf(workers);
        schedules = List.copyOf(schedules);
        emits = Set.copyOf(emits);
        rights = Set.copyOf(rights);
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
        return new Function(name, List.of(), Size.API, List.of(), List.of(), Set.of(), Set.of());
    }

    public Function routes(String... prefixes) {
        return new Function(name, List.of(prefixes), api, workers, schedules, emits, rights);
    }

    public Function workers(Worker... workers) {
        return new Function(name, routes, api, List.of(workers), schedules, emits, rights);
    }

    public Function schedules(Schedule... schedules) {
        return new Function(name, routes, api, workers, List.of(schedules), emits, rights);
    }

    public Function emits(String... types) {
        return new Function(name, routes, api, workers, schedules, Set.of(types), rights);
    }

    public Function rights(Right... rights) {
        return new Function(name, routes, api, workers, schedules, emits, Set.of(rights));
    }
}
