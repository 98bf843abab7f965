package dev.medley.generation;

import dev.medley.models.GenerationRequest;
import dev.medley.usage.ModelCalls.ProviderSpeed;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/** Puts routes in the order in which they are asked. */
final class RouteOrder {

    private final Supplier<List<ProviderSpeed>> speeds;
    private final RandomGenerator random;

    RouteOrder(Supplier<List<ProviderSpeed>> speeds, RandomGenerator random) {
        this.speeds = speeds;
        this.random = random;
    }

    List<GenerationRoute> of(List<GenerationRoute> routes, RouteStrategy strategy, GenerationRequest request) {
        return switch (strategy) {
            case ORDER -> routes;
            case WEIGHTED -> weighted(routes);
            case CHEAPEST -> sorted(routes, Comparator.comparingLong(route -> route.most(request)));
            case BEST ->
                sorted(routes, Comparator.comparingInt(GenerationRoute::quality).reversed());
            case FASTEST -> fastest(routes);
        };
    }

    private static List<GenerationRoute> sorted(List<GenerationRoute> routes, Comparator<GenerationRoute> by) {
        return routes.stream().sorted(by).toList();
    }

    private List<GenerationRoute> fastest(List<GenerationRoute> routes) {
        Map<String, Integer> known =
                speeds.get().stream().collect(Collectors.toMap(ProviderSpeed::provider, ProviderSpeed::medianMs));
        return sorted(routes, Comparator.comparingInt(route -> known.getOrDefault(route.provider(), 0)));
    }

    /** Draws one after the other; who has no weight is asked when all others have failed. */
    private List<GenerationRoute> weighted(List<GenerationRoute> routes) {
        List<GenerationRoute> left = new ArrayList<>(routes);
        List<GenerationRoute> drawn = new ArrayList<>();
        while (!left.isEmpty()) {
            int sum = left.stream().mapToInt(GenerationRoute::weight).sum();
            drawn.add(left.remove(sum == 0 ? 0 : place(left, random.nextInt(sum))));
        }
        return drawn;
    }

    private static int place(List<GenerationRoute> routes, int drawn) {
        int rest = drawn;
        for (int i = 0; i < routes.size(); i++) {
            rest -= routes.get(i).weight();
            if (rest < 0) {
                return i;
            }
        }
        throw new IllegalStateException("More was drawn than there is weight");
    }
}
