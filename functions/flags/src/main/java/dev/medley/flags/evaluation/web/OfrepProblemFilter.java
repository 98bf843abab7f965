package dev.medley.flags.evaluation.web;

import dev.medley.http.Problem;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;
import org.jspecify.annotations.Nullable;

/** Says what is wrong with a body in the words of OFREP, whose clients expect no problem there. */
@ServerFilter("/api/ofrep/v1/evaluate/**")
class OfrepProblemFilter implements Ordered {

    private static final String FLAGS = "/api/ofrep/v1/evaluate/flags/";

    /** Before those that refuse bodies, or their answers would not come by here. */
    @Override
    public int getOrder() {
        return ServerFilterPhase.SECURITY.before();
    }

    @ResponseFilter
    void answer(HttpRequest<?> request, MutableHttpResponse<?> response) {
        if (response.body() instanceof Problem problem) {
            @Nullable
            String code = switch (problem.status()) {
                case 400 -> "PARSE_ERROR";
                case 422 -> "INVALID_CONTEXT";
                default -> null;
            };
            if (code != null) {
                response.status(HttpStatus.BAD_REQUEST)
                        .contentType(MediaType.APPLICATION_JSON_TYPE)
                        .body(OfrepEvaluation.failure(key(request), code, problem.detail()));
            }
        }
    }

    private static @Nullable String key(HttpRequest<?> request) {
        String path = request.getPath();
        return path.startsWith(FLAGS) ? path.substring(FLAGS.length()) : null;
    }
}
