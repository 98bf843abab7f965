package dev.medley.lambda;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The headers of proxy events, whose names are written as the client wrote them. */
final class EventHeaders {

    private EventHeaders() {}

    static @Nullable String first(APIGatewayProxyRequestEvent request, String name) {
        for (Map.Entry<String, String> header : request.getHeaders().entrySet()) {
            if (header.getKey().equalsIgnoreCase(name)) {
                return header.getValue();
            }
        }
        return null;
    }
}
