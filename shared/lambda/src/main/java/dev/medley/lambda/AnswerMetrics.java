package dev.medley.lambda;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyResponseEvent;
import dev.medley.metrics.MetricSample;
import dev.medley.metrics.MetricSink;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/**
 * Counts answers of 5xx by Lambda: to Lambda itself such a call went well, and a new version that makes them has to be taken
 * back all the same.
 */
@Singleton
class AnswerMetrics implements RequestListener {

    private static final int FAILED = 500;

    /** What a stage has not set up is no failure. */
    private static final int NOT_IMPLEMENTED = 501;

    private final MetricSink metrics;

    AnswerMetrics(MetricSink metrics) {
        this.metrics = metrics;
    }

    @Override
    public void arrived(APIGatewayProxyRequestEvent request) {}

    @Override
    public void answered(APIGatewayProxyRequestEvent request, @Nullable APIGatewayProxyResponseEvent response) {
        if (response != null) {
            answered(response.getStatusCode());
        }
    }

    void answered(int status) {
        if (status >= FAILED && status != NOT_IMPLEMENTED) {
            metrics.write(MetricSample.of("answer").by("function", function()).count("failures", 1));
        }
    }

    /** The Lambda's own name; in one process with others, that of the function that serves. */
    static String function() {
        String lambda = System.getenv("AWS_LAMBDA_FUNCTION_NAME");
        if (lambda != null) {
            return lambda;
        }
        String function = MDC.get("function");
        return function == null ? "unknown" : function;
    }
}
