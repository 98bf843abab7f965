package dev.medley.requestlog;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyResponseEvent;
import dev.medley.access.Caller;
import dev.medley.access.ClientNetwork;
import dev.medley.access.SourceAddress;
import dev.medley.addresses.ClientCountry;
import dev.medley.kernel.Ids;
import dev.medley.kernel.PlainText;
import dev.medley.kernel.TraceContext;
import dev.medley.settings.LiveSettings;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads off a request and its answer what is kept of them. */
@Singleton
class RequestReader {

    private static final int LONGEST_TEXT = 300;
    private static final int LARGEST_BODY = 64 * 1024;

    private final ClientCountry countries;
    private final LiveSettings settings;
    private final Clock clock;

    RequestReader(ClientCountry countries, LiveSettings settings, Clock clock) {
        this.countries = countries;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * What is kept of a request.
     *
     * @param response null where there is none because of a failure
     */
    RequestRecord read(
            APIGatewayProxyRequestEvent request, @Nullable APIGatewayProxyResponseEvent response, RequestNotes notes) {
        SortedMap<String, String> headers = headers(request.getHeaders());
        SortedMap<String, String> answered = headers(response == null ? null : response.getHeaders());
        String id =
                answered.computeIfAbsent("X-Request-Id", _ -> Ids.next(clock).toString());
        AnsweredProblem problem = AnsweredProblem.of(answered.get("Content-Type"), response);
        String address = headers.getOrDefault(SourceAddress.HEADER, "unknown");
        Caller caller = notes.caller();
        long elapsed = notes.elapsed();
        Instant now = clock.instant();
        return new RequestRecord(
                id,
                now.minusNanos(elapsed * 1_000),
                TraceContext.traceOf(headers.get(TraceContext.HEADER), id),
                request.getHttpMethod(),
                bounded(SecretMask.path(request.getPath())),
                notes.operation(),
                response == null ? 500 : response.getStatusCode(),
                problem.code(),
                problem.policies(),
                elapsed,
                size(request.getBody(), request.getIsBase64Encoded()),
                response == null ? 0 : size(response.getBody(), response.getIsBase64Encoded()),
                caller == null ? null : caller.accountId(),
                caller == null ? null : caller.actorId(),
                credential(caller),
                address,
                ClientNetwork.of(address).text(),
                countries.of(headers),
                bounded(headers.getOrDefault("User-Agent", "")),
                ClientFingerprint.of(headers),
                body(request, headers.get("Content-Type")));
    }

    private @Nullable String body(APIGatewayProxyRequestEvent request, @Nullable String contentType) {
        String body = request.getBody();
        if (body == null
                || body.isEmpty()
                || request.getHttpMethod().equals("GET")
                || settings.current(RequestLogSettings.class).bodyLength() == 0) {
            return null;
        }
        String type = Objects.requireNonNullElse(contentType, "").toLowerCase(Locale.ROOT);
        if (!type.contains("json") || body.length() > LARGEST_BODY) {
            return "(" + body.length() + " characters)";
        }
        String text = Boolean.TRUE.equals(request.getIsBase64Encoded())
                ? new String(Base64.getDecoder().decode(body), StandardCharsets.UTF_8)
                : body;
        return BodyMask.mask(text, settings.current(RequestLogSettings.class).bodyLength());
    }

    private static @Nullable String credential(@Nullable Caller caller) {
        if (caller == null) {
            return null;
        }
        UUID actor = caller.actorId();
        if (actor != null) {
            return "impersonation";
        }
        return caller.proof().methods().isEmpty() ? "api-key" : "session";
    }

    private static SortedMap<String, String> headers(@Nullable Map<String, String> headers) {
        SortedMap<String, String> sorted = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        sorted.putAll(headers == null ? Map.of() : headers);
        return sorted;
    }

    /** How many bytes a body has, without a copy of it. */
    private static long size(@Nullable String body, @Nullable Boolean isEncoded) {
        if (body == null) {
            return 0;
        }
        if (Boolean.TRUE.equals(isEncoded)) {
            return body.length() / 4L * 3;
        }
        long bytes = 0;
        for (int i = 0; i < body.length(); i++) {
            char c = body.charAt(i);
            bytes += c < 0x80 ? 1 : c < 0x800 || Character.isSurrogate(c) ? 2 : 3;
        }
        return bytes;
    }

    private static String bounded(String text) {
        return PlainText.storable(text, LONGEST_TEXT);
    }
}
