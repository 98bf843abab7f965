package dev.medley.http;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import dev.medley.kernel.PlainText;
import dev.medley.kernel.Refusal;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.ServerHttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.body.AvailableByteBody;
import io.micronaut.http.filter.ServerFilterPhase;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Looks through a JSON body before it is read into anything: one value and nothing after it, each name once in its object,
 * no text that a database cannot keep. The usual reader takes the last of two values with one name, and stops where the first
 * value ends.
 */
@ServerFilter("/**")
class StrictJsonFilter implements Ordered {

    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

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
            check(body.toByteArray());
        }
    }

    private static void check(byte[] body) {
        try (JsonParser parser = JSON.createParser(body)) {
            check(parser);
        } catch (IOException e) {
            throw malformed("", "The body is not the JSON that is expected here.");
        }
    }

    private static void check(JsonParser parser) throws IOException {
        int values = 0;
        for (JsonToken token = next(parser); token != null; token = next(parser)) {
            boolean isText = token == JsonToken.VALUE_STRING || token == JsonToken.FIELD_NAME;
            if (isText && !PlainText.isStorable(parser.getText())) {
                throw RequestFaults.unstorable(pointer(parser));
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
