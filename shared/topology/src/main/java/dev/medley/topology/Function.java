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
 * @param rootRoutes the same at the root, for clients of a protocol that build their paths themselves
 * @param api how the Lambda behind those routes is sized
 * @param events which events it announces, and what becomes of them
 * @param rights what it may touch besides the database and its own queues
 * @param live what it lets clients follow as it happens, and what of the WebSocket API it serves
 */
public record Function(
        String name,
        List<String> routes,
        List<String> rootRoutes,
        Size api,
        List<Worker> workers,
        List<Schedule> schedules,
        FunctionEvents events,
        Set<Right> rights,
        LiveUpdates live) {

    /** What the paths of routes begin with. */
    private static final String API = "/api";

    /** What every job says of how far it is; whoever has jobs emits it. */
    public static final String JOB_CHANGED = "job.changed";

    public Function {
        routes = List.copyOf(routes);
        rootRoutes = List.copyOf(rootRoutes);
        workers = List.copyOf(workers);
        schedules = List.copyOf(schedules);
        rights = Set.copyOf(rights);
    }

    /** The whole paths that it answers, with all below them. */
    public List<String> paths() {
        return Stream.concat(routes.stream().map(route -> API + route), rootRoutes.stream())
                .toList();
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

    /** Name of the Lambda behind the WebSocket API. */
    public String socketLambda() {
        return name + "-socket";
    }

    /** What clients may follow of it. */
    public Set<LiveChannel> channels() {
        return live.channels();
    }

    /** The routes of the WebSocket API that it serves; empty where it serves none. */
    public Set<String> webSocket() {
        return live.webSocket();
    }

    /** Types of the events that it announces. */
    public Set<String> emits() {
        return events.emits();
    }

    /** Those of them that one of its Lambdas announces. It sends what it announced itself, and leaves the rest to the sweep. */
    public Set<String> emittedBy(String lambda) {
        return lambda.equals(apiLambda()) ? events.emittedByApi() : events.emittedBy(lambda);
    }

    /** Those of them that stand in the activity of the account that they happened to. */
    public Set<String> activity() {
        return events.activity();
    }

    /** Those of them that people are notified of. */
    public Set<String> notifies() {
        return events.notifies();
    }

    /** Those of them that take a notification back. */
    public Set<String> retracts() {
        return events.retracts();
    }

    /** Those of them that are told to the webhooks of accounts. */
    public Set<String> publishes() {
        return events.publishes();
    }

    /** A function of this name that has nothing yet. */
    public static Function named(String name) {
        return new Function(
                name,
                List.of(),
                List.of(),
                Size.API,
                List.of(),
                List.of(),
                FunctionEvents.NONE,
                Set.of(),
                LiveUpdates.NONE);
    }

    public Function routes(String... prefixes) {
        return new Function(name, List.of(prefixes), rootRoutes, api, workers, schedules, events, rights, live);
    }

    /** Which paths outside of {@code /api} it answers, and all below them. */
    public Function rootRoutes(String... prefixes) {
        return new Function(name, routes, List.of(prefixes), api, workers, schedules, events, rights, live);
    }

    public Function workers(Worker... workers) {
        return new Function(name, routes, rootRoutes, api, List.of(workers), schedules, events, rights, live);
    }

    public Function schedules(Schedule... schedules) {
        return new Function(name, routes, rootRoutes, api, workers, List.of(schedules), events, rights, live);
    }

    /**
     * Which events the Lambda behind its routes announces. Who says that a job of a kind which is requested here is over says
     * how far it is, too.
     */
    public Function emits(String... types) {
        return with(events.emitting(Set.of(types)));
    }

    /** Which events another of its Lambdas announces; one of which nothing is said may announce none. */
    public Function emitsIn(String lambda, String... types) {
        return with(events.emittingIn(lambda, Set.of(types)));
    }

    /** Which of the emitted events stand in the activity of the account that they happened to. */
    public Function activity(String... types) {
        return with(events.noting(Set.of(types)));
    }

    /**
     * Which of the emitted events people are notified of. What is told of them, and to whom, a migration of the function
     * declares with {@code notifications.announce}.
     */
    public Function notifies(String... types) {
        return with(events.notifying(Set.of(types)));
    }

    /** Which of the emitted events take a notification back, as such a migration says. */
    public Function retracts(String... types) {
        return with(events.retracting(Set.of(types)));
    }

    /**
     * Which of the emitted events are told to the webhooks of the account that they happened to, and so are part of the
     * API: their schemas grow, and nothing is taken away.
     */
    public Function publishes(String... types) {
        return with(events.publishing(Set.of(types)));
    }

    public Function rights(Right... rights) {
        return new Function(name, routes, rootRoutes, api, workers, schedules, events, Set.of(rights), live);
    }

    /** What clients may follow as it happens, made of events that it, or a library that it uses, emits. */
    public Function channels(LiveChannel... channels) {
        return with(new LiveUpdates(Set.of(channels), live.webSocket()));
    }

    /** Which routes of the WebSocket API it serves: {@code $connect}, or the {@code action} of messages. */
    public Function webSocket(String... routes) {
        return with(new LiveUpdates(live.channels(), Set.of(routes)));
    }

    private Function with(FunctionEvents events) {
        return new Function(name, routes, rootRoutes, api, workers, schedules, events, rights, live);
    }

    private Function with(LiveUpdates live) {
        return new Function(name, routes, rootRoutes, api, workers, schedules, events, rights, live);
    }
}
