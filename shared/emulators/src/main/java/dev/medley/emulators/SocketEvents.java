package dev.medley.emulators;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2WebSocketEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2WebSocketEvent.RequestContext;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2WebSocketEvent.RequestIdentity;
import dev.medley.kernel.Base64Url;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.jetty.server.Request;

/** What one connection has to say, as API Gateway's events of a WebSocket API. */
record SocketEvents(
        String connectionId,
        String address,
        long connectedAt,
        Map<String, List<String>> headers,
        Map<String, List<String>> query) {

    private static final SecureRandom RANDOM = new SecureRandom();

    static SocketEvents of(Request request) {
        byte[] id = new byte[12];
        RANDOM.nextBytes(id);
        return new SocketEvents(
                Base64Url.encode(id),
                Request.getRemoteAddr(request),
                System.currentTimeMillis(),
                ProxyEvents.headers(request),
                ProxyEvents.query(request));
    }

    APIGatewayV2WebSocketEvent connect() {
        APIGatewayV2WebSocketEvent event = event("$connect", "CONNECT");
        event.setHeaders(ProxyEvents.lastOf(headers));
        event.setMultiValueHeaders(headers);
        event.setQueryStringParameters(ProxyEvents.lastOf(query));
        event.setMultiValueQueryStringParameters(query);
        return event;
    }

    APIGatewayV2WebSocketEvent message(String route, String text) {
        APIGatewayV2WebSocketEvent event = event(route, "MESSAGE");
        event.setBody(text);
        return event;
    }

    APIGatewayV2WebSocketEvent disconnect() {
        return event("$disconnect", "DISCONNECT");
    }

    private APIGatewayV2WebSocketEvent event(String route, String type) {
        RequestIdentity identity = new RequestIdentity();
        identity.setSourceIp(address);
        RequestContext context = new RequestContext();
        context.setRouteKey(route);
        context.setEventType(type);
        context.setConnectionId(connectionId);
        context.setConnectedAt(connectedAt);
        context.setRequestId(UUID.randomUUID().toString());
        context.setStage("local");
        context.setDomainName("localhost");
        context.setIdentity(identity);
        APIGatewayV2WebSocketEvent event = new APIGatewayV2WebSocketEvent();
        event.setRequestContext(context);
        event.setIsBase64Encoded(false);
        return event;
    }
}
