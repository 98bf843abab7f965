package dev.medley.topology;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The names of everything that a system has. A runtime that lists its own parts as an inventory can be compared with
 * {@link #of(Topology)}, so that neither lacks or adds a part unnoticed.
 *
 * @param routes path prefixes, such as {@code /api/audio}
 * @param lambdas one for each function's routes, its WebSocket API, each queue and each function's schedules
 * @param queues the dead-letter queues too
 * @param sockets the routes of the WebSocket API, such as {@code $connect}, each behind the function that serves it
 * @param arrivals who hears of new objects, as {@code bucket/prefix -> queue}
 */
public record Inventory(
        Set<String> routes,
        Set<String> lambdas,
        Set<String> queues,
        Set<String> schedules,
        Set<String> buckets,
        Set<String> sockets,
        Set<String> arrivals) {

    /** What the topology asks for. */
    public static Inventory of(Topology topology) {
        return new Inventory(
                sorted(topology.functions().stream().map(Function::paths).flatMap(Collection::stream)),
                sorted(topology.functions().stream().flatMap(Inventory::lambdas)),
                sorted(topology.workers().flatMap(worker -> Stream.of(worker.queue(), worker.deadLetterQueue()))),
                sorted(topology.functions().stream()
                        .flatMap(f -> f.schedules().stream())
                        .map(Schedule::name)),
                sorted(topology.buckets().stream().map(Bucket::name)),
                sorted(topology.functions().stream()
                        .flatMap(f -> f.webSocket().stream().map(route -> f.name() + "/" + route))),
                sorted(topology.buckets().stream().flatMap(Inventory::arrivals)));
    }

    private static Stream<String> lambdas(Function function) {
        Stream<String> api = function.routes().isEmpty() ? Stream.of() : Stream.of(function.apiLambda());
        Stream<String> timed = function.schedules().isEmpty() ? Stream.of() : Stream.of(function.scheduleLambda());
        Stream<String> socket = function.webSocket().isEmpty() ? Stream.of() : Stream.of(function.socketLambda());
        return Stream.of(api, socket, function.workers().stream().map(Worker::queue), timed)
                .flatMap(lambdas -> lambdas);
    }

    private static Stream<String> arrivals(Bucket bucket) {
        return bucket.arrivals().entrySet().stream()
                .map(arrival -> bucket.name() + "/" + arrival.getKey() + " -> " + arrival.getValue());
    }

    private static Set<String> sorted(Stream<String> names) {
        return names.collect(TreeSet::new, Set::add, Set::addAll);
    }
}
