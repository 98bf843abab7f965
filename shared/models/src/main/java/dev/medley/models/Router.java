package dev.medley.models;

import dev.medley.kernel.CircuitBreaker;
import dev.medley.metrics.MetricSample;
import dev.medley.metrics.MetricSink;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks the adapters of a port in their configured order until one answers. One that keeps failing is left alone for a
 * while ({@link CircuitBreaker}). Input that is at fault itself is not offered to others.
 */
public final class Router<P extends Provider> {

    private static final Logger LOG = LoggerFactory.getLogger(Router.class);

    private record Route<P>(P adapter, CircuitBreaker breaker) {}

    private final List<Route<P>> routes;
    private final String ability;
    private final MetricSink metrics;

    /**
     * Makes a router.
     *
     * @param ability what the adapters are able to, as metrics name it: {@code transcription} ...
     * @param adapters all that there are
     * @param order names of providers, the first to be asked first; who is not named is not asked
     */
    public Router(String ability, List<P> adapters, List<String> order, Clock clock, MetricSink metrics) {
        this.ability = ability;
        this.metrics = metrics;
        routes = order.stream()
                .flatMap(name ->
                        adapters.stream().filter(a -> a.model().provider().equals(name)))
                .map(adapter -> new Route<>(adapter, new CircuitBreaker(clock)))
                .toList();
        if (routes.isEmpty()) {
            throw new IllegalArgumentException("None of " + order + " is among the adapters");
        }
    }

    /**
     * The first answer.
     *
     * @throws ModelFailure REFUSED or EMPTY where the input is at fault; else the last adapter's failure
     */
    public <R> R ask(Function<P, R> question) {
        List<ModelFailure> failures = new ArrayList<>();
        for (Route<P> route : routes) {
            if (route.breaker().allows()) {
                try {
                    R answer = measured(route.adapter(), question);
                    route.breaker().succeeded();
                    return answer;
                } catch (ModelFailure failure) {
                    note(route, failure);
                    failures.add(failure);
                }
            }
        }
        throw failures.isEmpty()
                ? new ModelFailure(ModelFailure.Kind.UNAVAILABLE, "No model is available right now.")
                : failures.getLast();
    }

    private <R> R measured(P adapter, Function<P, R> question) {
        long begun = System.nanoTime();
        boolean failed = true;
        try {
            R answer = question.apply(adapter);
            failed = false;
            return answer;
        } finally {
            Model model = adapter.model();
            metrics.write(MetricSample.of("model")
                    .by("ability", ability)
                    .by("provider", model.provider())
                    .by("model", model.name())
                    .duration("duration", System.nanoTime() - begun)
                    .count("failures", failed ? 1 : 0));
        }
    }

    private void note(Route<P> route, ModelFailure failure) {
        if (failure.isFinal()) {
            throw failure;
        }
        if (failure.kind() == ModelFailure.Kind.UNAVAILABLE) {
            route.breaker().failed();
            LOG.warn("{} did not answer", route.adapter().model(), failure);
        }
    }
}
