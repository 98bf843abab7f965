package dev.medley.testkit;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyResponseEvent;
import org.jspecify.annotations.Nullable;

/**
 * A request that a test made, and the answer it got.
 *
 * @param request the body that was sent; null where there was none
 * @param mediaType that of the answer; empty where it had no body
 */
record RecordedExchange(
        String method, String path, @Nullable String request, int status, String mediaType, String answer) {

    static RecordedExchange of(APIGatewayProxyRequestEvent request, APIGatewayProxyResponseEvent response) {
        String type = response.getHeaders() == null ? "" : response.getHeaders().getOrDefault("Content-Type", "");
        return new RecordedExchange(
                request.getHttpMethod(),
                request.getPath(),
                request.getBody(),
                response.getStatusCode(),
                type,
                response.getBody() == null ? "" : response.getBody());
    }
}
