package dev.medley.bench;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent.ProxyRequestContext;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyResponseEvent;
import com.sun.management.OperatingSystemMXBean;
import dev.medley.lambda.ApiHandler;
import java.lang.management.ManagementFactory;
import java.util.HashMap;
import java.util.Map;

/** What a fresh JVM of {@link ColdStart} does: answers one request and says how much CPU time it has used. */
public final class FirstAnswer {

    static final String RESULT = "cpu-seconds ";

    private FirstAnswer() {}

    /**
     * Answers once.
     *
     * @param arguments {@code plain} or {@code function}
     */
    public static void main(String[] arguments) {
        APIGatewayProxyResponseEvent answer = arguments[0].equals("plain") ? plain() : function();
        if (answer.getStatusCode() != 200) {
            throw new IllegalStateException(answer.toString());
        }
        OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        System.out.println(RESULT + system.getProcessCpuTime() / 1e9);
        System.exit(0);
    }

    private static APIGatewayProxyResponseEvent plain() {
        return new APIGatewayProxyResponseEvent()
                .withStatusCode(200)
                .withHeaders(Map.of("Content-Type", "application/json"))
                .withBody("{\"status\":\"up\",\"dependencies\":[]}");
    }

    @SuppressWarnings("NullAway") // the handler does without a context
    private static APIGatewayProxyResponseEvent function() {
        String path = "/api/health/live";
        APIGatewayProxyRequestEvent request = new APIGatewayProxyRequestEvent()
                .withHttpMethod("GET")
                .withPath(path)
                .withHeaders(new HashMap<>(Map.of("Accept", "application/json")))
                .withRequestContext(
                        new ProxyRequestContext().withHttpMethod("GET").withPath(path));
        return new ApiHandler().handleRequest(request, null);
    }
}
