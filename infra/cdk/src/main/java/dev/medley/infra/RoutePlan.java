package dev.medley.infra;

import dev.medley.topology.Function;
import dev.medley.topology.Topology;
import java.util.Map;
import java.util.TreeMap;

/**
 * Which function answers below which path. API Gateway does not look further up once it has entered a path, so where a
 * function has a route inside another's ({@code /users/me/activity} inside {@code /users}), each step on the way
 * ({@code /users/me}) is given to whom the longest route before it belongs.
 */
final class RoutePlan {

    private RoutePlan() {}

    /** Functions by path, without the first slash. */
    static Map<String, Function> of(Topology topology) {
        Map<String, Function> routes = new TreeMap<>();
        topology.functions()
                .forEach(function -> function.routes().forEach(route -> routes.put(route.substring(1), function)));
        Map<String, Function> plan = new TreeMap<>(routes);
        for (String route : routes.keySet()) {
            Function owner = null;
            for (int slash = route.indexOf('/'); slash > 0; slash = route.indexOf('/', slash + 1)) {
                String step = route.substring(0, slash);
                owner = routes.getOrDefault(step, owner);
                if (owner != null) {
                    plan.putIfAbsent(step, owner);
                }
            }
        }
        return plan;
    }
}
