package dev.medley.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent.ProxyRequestContext;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent.RequestIdentity;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyResponseEvent;
import dev.medley.events.Relay;
import dev.medley.security.SourceAddress;
import io.micronaut.context.ApplicationContext;
import io.micronaut.function.aws.proxy.payload1.ApiGatewayProxyRequestEventFunction;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Answers REST API requests (API Gateway proxy events, payload 1.0) with the function's controllers. */
public class ApiHandler extends ApiGatewayProxyRequestEventFunction {

    private final Relay relay;

    public ApiHandler() {
        relay = getApplicationContext().getBean(Relay.class);
    }

    public ApiHandler(ApplicationContext context) {
        super(context);
        relay = context.getBean(Relay.class);
    }

    @Override
    public APIGatewayProxyResponseEvent handleRequest(APIGatewayProxyRequestEvent request, Context context) {
        stampSource(request);
        try {
            return EntityTags.apply(request, super.handleRequest(request, context));
        } finally {
            relay.flushWhenDue();
        }
    }

    /** Bytes of the body, however few characters they are. */
    private static int length(APIGatewayProxyRequestEvent request) {
        byte[] body = request.getBody().getBytes(StandardCharsets.UTF_8);
        return Boolean.TRUE.equals(request.getIsBase64Encoded())
                ? Base64.getDecoder().decode(body).length
                : body.length;
    }

    /** The client's address is what the gateway says, whatever headers the client sent. */
    private static void stampSource(APIGatewayProxyRequestEvent request) {
        String address = Optional.ofNullable(request.getRequestContext())
                .map(ProxyRequestContext::getIdentity)
                .map(RequestIdentity::getSourceIp)
                .orElse("unknown");
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.putAll(request.getHeaders() == null ? Map.of() : request.getHeaders());
        headers.put(SourceAddress.HEADER, address);
        if (request.getBody() != null) {
            headers.put("Content-Length", Integer.toString(length(request)));
        }
        request.setHeaders(new HashMap<>(headers));
        Map<String, List<String>> lists = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        lists.putAll(request.getMultiValueHeaders() == null ? Map.of() : request.getMultiValueHeaders());
        lists.put(SourceAddress.HEADER, List.of(address));
        request.setMultiValueHeaders(new HashMap<>(lists));
    }
}
