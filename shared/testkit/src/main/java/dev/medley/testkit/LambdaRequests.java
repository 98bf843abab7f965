package dev.medley.testkit;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent.ProxyRequestContext;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.HashMap;
import java.util.Map;

/** Requests as the Lambda handler gets them, for tests that call it on their own thread. */
public final class LambdaRequests {

    private static final ObjectMapper JSON = new ObjectMapper();

    private LambdaRequests() {}

    public static APIGatewayProxyRequestEvent get(String path) {
        return event("GET", path);
    }

    public static APIGatewayProxyRequestEvent delete(String path) {
        return event("DELETE", path);
    }

    public static APIGatewayProxyRequestEvent post(String path, Object body) {
        try {
            APIGatewayProxyRequestEvent event = event("POST", path).withBody(JSON.writeValueAsString(body));
            event.getHeaders().put("Content-Type", "application/json");
            return event;
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** The same request from somebody who signed in. */
    public static APIGatewayProxyRequestEvent signedIn(APIGatewayProxyRequestEvent event, String token) {
        return with(event, "Authorization", "Bearer " + token);
    }

    /** The same request with a header. */
    public static APIGatewayProxyRequestEvent with(APIGatewayProxyRequestEvent event, String header, String value) {
        event.getHeaders().put(header, value);
        return event;
    }

    private static APIGatewayProxyRequestEvent event(String method, String path) {
        return new APIGatewayProxyRequestEvent()
                .withHttpMethod(method)
                .withPath(path)
                .withHeaders(new HashMap<>(Map.of("Accept", "application/json")))
                .withRequestContext(
                        new ProxyRequestContext().withHttpMethod(method).withPath(path));
    }
}
