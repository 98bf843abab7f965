package dev.medley.http;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import dev.medley.kernel.PlainText;
import dev.medley.kernel.Refusal;
import io.micronaut.core.order.Ordered;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.ServerHttpRequest;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.body.AvailableByteBody;
import io.micronaut.http.filter.ServerFilterPhase;
import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.web.router.MethodBasedRouteInfo;
import io.micronaut.web.router.RouteAttributes;
import io.micronaut.web.router.RouteInfo;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Looks through a JSON body before it is read into anything: UTF-8, one value and nothing after it, each name once in its
 * object, no text that a database cannot keep, no number beyond those of IEEE 754, and no list, map, number or boolean left out that has to be there. The usual
 * reader takes the last of two values with one name, and stops where the first value ends.
 */
@ServerFilter("/**")
class StrictJsonFilter implements Ordered {

    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final JsonMapper json;
    private final Map<RouteInfo<?>, Optional<Argument<?>>> bodies = new ConcurrentHashMap<>();

    StrictJsonFilter(JsonMapper json) {
        this.json = json;
    }

    /** Who may not call an operation is told so first. */
    @Override
    public int getOrder() {
        return ServerFilterPhase.SECURITY.after();
    }

    @RequestFilter
    void check(HttpRequest<?> request) {
        boolean isJson = request.getContentType()
                .map(type ->
                        type.getSubtype().equals("json") || type.getSubtype().endsWith("+json"))
                .orElse(false);
        if (isJson
                && request.getContentLength() > 0
                && request instanceof ServerHttpRequest<?> received
                && received.byteBody() instanceof AvailableByteBody body) {
            byte[] bytes = body.toByteArray();
            requireUtf8(request);
            check(bytes);
            RouteAttributes.getRouteInfo(request)
                    .flatMap(route -> bodies.computeIfAbsent(route, StrictJsonFilter::body))
                    .ifPresent(type -> requireMembers(type, bytes));
        }
    }

    /** RFC 8259 leaves nothing else. */
    private static void requireUtf8(HttpRequest<?> request) {
        String charset = request.getContentType()
                .flatMap(type -> type.getParameters().get("charset").map(CharSequence::toString))
                .orElse("utf-8");
        if (!charset.equalsIgnoreCase("utf-8")) {
            throw malformed("", "JSON is written in UTF-8.");
        }
    }

    /** The type of a route's body, where it has members that the reader would make up. */
    private static Optional<Argument<?>> body(RouteInfo<?> route) {
        return route instanceof MethodBasedRouteInfo<?, ?> method
                ? Arrays.stream(method.getTargetMethod().getArguments())
                        .filter(argument -> argument.getAnnotationMetadata().hasAnnotation(Body.class))
                        .<Argument<?>>map(argument -> argument)
                        .filter(RequiredMembers::areIn)
                        .findFirst()
                : Optional.empty();
    }

    private void requireMembers(Argument<?> type, byte[] body) {
        try {
            JsonNode value = json.readValue(body, JsonNode.class);
            if (value != null) {
                RequiredMembers.require(type, value);
            }
        } catch (IOException e) {
            throw malformed("", "The body is not the JSON that is expected here.");
        }
    }

    private static void check(byte[] body) {
        try (JsonParser parser = JSON.createParser(decoded(body))) {
            check(parser);
        } catch (IOException e) {
            throw malformed("", "The body is not the JSON that is expected here.");
        }
    }

    private static String decoded(byte[] body) throws CharacterCodingException {
        return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
    }

    private static void check(JsonParser parser) throws IOException {
        int values = 0;
        for (JsonToken token = next(parser); token != null; token = next(parser)) {
            boolean isText = token == JsonToken.VALUE_STRING || token == JsonToken.FIELD_NAME;
            if (isText && !PlainText.isStorable(parser.getText())) {
                throw RequestFaults.unstorable(pointer(parser));
            }
            if (token.isNumeric() && Double.isInfinite(Double.parseDouble(parser.getText()))) {
                throw malformed(pointer(parser), "This number is too large.");
            }
            values += parser.getParsingContext().inRoot() ? 1 : 0;
            if (values > 1) {
                throw malformed("", "The body goes on after its JSON.");
            }
        }
    }

    private static @Nullable JsonToken next(JsonParser parser) throws IOException {
        try {
            return parser.nextToken();
        } catch (JsonProcessingException e) {
            if (String.valueOf(e.getOriginalMessage()).startsWith("Duplicate field")) {
                throw malformed(pointer(parser), "This field is there twice.");
            }
            throw e;
        }
    }

    private static String pointer(JsonParser parser) {
        return parser.getParsingContext().pathAsPointer().toString();
    }

    private static Refusal malformed(String pointer, String detail) {
        return new Refusal(
                Refusal.Kind.MALFORMED, "request-malformed", detail, List.of(new Refusal.Fault(pointer, detail)));
    }
}
