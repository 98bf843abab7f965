package dev.medley.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent.ProxyRequestContext;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent.RequestIdentity;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyResponseEvent;
import dev.medley.access.SourceAddress;
import dev.medley.events.Relay;
import dev.medley.settings.LiveSettings;
import io.micronaut.context.ApplicationContext;
import io.micronaut.function.aws.proxy.payload1.ApiGatewayProxyRequestEventFunction;
import io.micronaut.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Answers REST API requests (API Gateway proxy events, payload 1.0) with the function's controllers. */
public class ApiHandler extends ApiGatewayProxyRequestEventFunction {

    private final Relay relay;
    private final Collection<RequestListener> listeners;
    private final Collection<PathAlias> aliases;
    private final OlderVersions olderVersions;
    private final LiveSettings liveSettings;

    @SuppressWarnings("unused") // keeps it from being collected
    private final @Nullable SnapshotHook snapshotHook;

    public ApiHandler() {
        relay = getApplicationContext().getBean(Relay.class);
        listeners = getApplicationContext().getBeansOfType(RequestListener.class);
        aliases = getApplicationContext().getBeansOfType(PathAlias.class);
        olderVersions = new OlderVersions(getApplicationContext().getBean(JsonMapper.class));
        liveSettings = getApplicationContext().getBean(LiveSettings.class);
        snapshotHook = SnapshotHook.register(getApplicationContext(), this::answerNobody);
    }

    public ApiHandler(ApplicationContext context) {
        super(context);
        relay = context.getBean(Relay.class);
        listeners = context.getBeansOfType(RequestListener.class);
        aliases = context.getBeansOfType(PathAlias.class);
        olderVersions = new OlderVersions(context.getBean(JsonMapper.class));
        liveSettings = context.getBean(LiveSettings.class);
        snapshotHook = null;
    }

    /** A request for a page that no function has. */
    @SuppressWarnings("NullAway") // Lambda has no context to give before it calls, and none is looked at
    private void answerNobody() {
        APIGatewayProxyResponseEvent _ = super.handleRequest(
                new APIGatewayProxyRequestEvent()
                        .withHttpMethod("GET")
                        .withResource("/api/{proxy+}")
                        .withPath("/api/keep-warm")
                        .withHeaders(new HashMap<>(Map.of(SourceAddress.HEADER, "127.0.0.1")))
                        .withRequestContext(new ProxyRequestContext()
                                .withHttpMethod("GET")
                                .withPath("/api/keep-warm")
                                .withIdentity(new RequestIdentity().withSourceIp("127.0.0.1"))),
                null);
    }

    @Override
    public APIGatewayProxyResponseEvent handleRequest(APIGatewayProxyRequestEvent request, Context context) {
        liveSettings.refresh();
        request.setPath(RequestPath.encoded(request.getPath()));
        aliases.forEach(alias -> request.setPath(alias.apply(request.getPath())));
        stampSource(request);
        listeners.forEach(listener -> listener.arrived(request));
        APIGatewayProxyResponseEvent response = null;
        try {
            response = SetCookies.separate(EntityTags.apply(
                    request, olderVersions.answer(request, newest -> super.handleRequest(newest, context))));
            return response;
        } finally {
            for (RequestListener listener : listeners) {
                listener.answered(request, response);
            }
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

    /** The client's address is what the gateway says, whatever headers the client sent; and no body has no media type. */
    private static void stampSource(APIGatewayProxyRequestEvent request) {
        String address = Optional.ofNullable(request.getRequestContext())
                .map(ProxyRequestContext::getIdentity)
                .map(RequestIdentity::getSourceIp)
                .orElse("unknown");
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.putAll(request.getHeaders() == null ? Map.of() : request.getHeaders());
        headers.put(SourceAddress.HEADER, address);
        boolean hasBody = request.getBody() != null && !request.getBody().isEmpty();
        if (hasBody) {
            headers.put("Content-Length", Integer.toString(length(request)));
        } else {
            headers.remove("Content-Type");
        }
        Map<String, List<String>> lists = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        lists.putAll(request.getMultiValueHeaders() == null ? Map.of() : request.getMultiValueHeaders());
        if (!hasBody) {
            lists.remove("Content-Type");
        }
        lists.put(SourceAddress.HEADER, List.of(address));
        ClientCertificates.stamp(request, headers, lists);
        NegotiationHeaders.tidy(headers, lists);
        request.setHeaders(new HashMap<>(headers));
        request.setMultiValueHeaders(new HashMap<>(lists));
    }
}
