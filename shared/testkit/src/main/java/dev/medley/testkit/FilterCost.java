package dev.medley.testkit;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import dev.medley.lambda.ApiHandler;
import io.micronaut.context.ApplicationContext;
import io.micronaut.context.ApplicationContextBuilder;
import io.micronaut.function.aws.LambdaApplicationContextBuilder;
import io.micronaut.web.router.Router;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;

/**
 * What all filters together, and what is written down of a request, add to a warm request: the same controller is asked through
 * the real handler with them and without them, in turns, in one run.
 */
public final class FilterCost implements AutoCloseable {

    private static final int TURN = 100;

    private final ApplicationContext bare;
    private final ApiHandler with;
    private final ApiHandler without;
    private final Supplier<APIGatewayProxyRequestEvent> request;

    /**
     * Medians in milliseconds.
     *
     * @param without of the controller, with no filter
     * @param with of the controller, with all filters
     */
    public record Result(double without, double with) {

        public double added() {
            return with - without;
        }

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "%.3f ms without filters, %.3f ms with all of them: %.3f ms more",
                    without,
                    with,
                    added());
        }
    }

    /**
     * Prepares both.
     *
     * @param whole a running function
     * @param properties what it was set up with
     * @param request an event that the controller answers with 200 whoever asks
     */
    public FilterCost(
            ApplicationContext whole, Map<String, Object> properties, Supplier<APIGatewayProxyRequestEvent> request) {
        ApplicationContextBuilder builder = new LambdaApplicationContextBuilder()
                .classLoader(whole.getClassLoader())
                .deduceEnvironment(false)
                .properties(properties)
                .properties(Map.of("medley.request-log.lines", false, "medley.request-log.rows", false));
        this.bare = builder.start();
        removeFilters(bare.getBean(Router.class));
        this.with = new ApiHandler(whole);
        this.without = new ApiHandler(bare);
        this.request = request;
    }

    /** Asks so often in turns, after as many times that do not count. */
    public Result measure(int requests) {
        Result _ = turns(requests);
        return turns(requests);
    }

    private Result turns(int requests) {
        List<Long> bareTimes = new ArrayList<>();
        List<Long> times = new ArrayList<>();
        for (int turn = 0; turn < requests / TURN; turn++) {
            for (int number = 0; number < TURN; number++) {
                bareTimes.add(time(without));
            }
            for (int number = 0; number < TURN; number++) {
                times.add(time(with));
            }
        }
        return new Result(median(bareTimes), median(times));
    }

    @SuppressWarnings("NullAway") // nothing looks at the context
    private long time(ApiHandler handler) {
        APIGatewayProxyRequestEvent event = request.get();
        long begun = System.nanoTime();
        int status = handler.handleRequest(event, null).getStatusCode();
        long nanos = System.nanoTime() - begun;
        if (status != 200) {
            throw new IllegalStateException("Answered with " + status);
        }
        return nanos;
    }

    private static double median(List<Long> nanos) {
        long[] sorted = nanos.stream().mapToLong(Long::longValue).toArray();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2] / 1e6;
    }

    @Override
    public void close() {
        bare.close();
    }

    /** Takes all filters from a function that has answered nothing yet; Micronaut has no way to start one without. */
    private static void removeFilters(Router router) {
        for (Field field : router.getClass().getDeclaredFields()) {
            if (field.getType().equals(List.class) && field.getName().contains("FilterRoutes")) {
                try {
                    field.setAccessible(true);
                    field.set(router, List.of());
                } catch (IllegalAccessException e) {
                    throw new IllegalStateException(e);
                }
            }
        }
    }
}
