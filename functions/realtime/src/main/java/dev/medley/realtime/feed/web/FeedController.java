package dev.medley.realtime.feed.web;

import dev.medley.access.Access;
import dev.medley.access.Caller;
import dev.medley.http.Problems;
import dev.medley.realtime.feed.FeedBatch;
import dev.medley.realtime.feed.FeedService;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.QueryValue;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

@Controller("/api/realtime/events")
@Tag(name = "Realtime")
class FeedController {

    private final FeedService service;
    private final EventStream eventStream;

    FeedController(FeedService service, EventStream eventStream) {
        this.service = service;
        this.eventStream = eventStream;
    }

    @Get(
            uri = "{?channels,after}",
            produces = {MediaType.APPLICATION_JSON, MediaType.TEXT_EVENT_STREAM})
    @Access("realtime:connect:own")
    @Operation(
            operationId = "readRealtimeEvents",
            summary = "What came on channels since the caller asked last",
            description =
                    "For clients without a WebSocket. The first time, without after, says only where the channels stand. "
                            + "With Accept: text/event-stream the same as server-sent events: an answer that ends, and that "
                            + "EventSource asks for again.")
    @ApiResponse(
            responseCode = "200",
            description = "The messages",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = FeedView.class)),
                @Content(mediaType = MediaType.TEXT_EVENT_STREAM, schema = @Schema(type = "string"))
            })
    @Problems({"channel-unknown", "cursor-invalid"})
    HttpResponse<?> read(
            HttpRequest<?> request,
            Caller caller,
            @Parameter(description = "Names of channels with commas between, at most 20", example = "user:me")
                    @QueryValue
                    @Pattern(regexp = "^[a-z0-9:-]{1,80}(,[a-z0-9:-]{1,80}){0,19}$")
                    String channels,
            @Parameter(description = "What the last answer said as after") @Nullable @QueryValue @Size(max = 2500)
                    String after,
            @Parameter(description = "The same, as EventSource says it")
                    @Nullable
                    @Header("Last-Event-ID")
                    @Size(max = 2500)
                    String lastEventId) {
        String since = lastEventId != null && !lastEventId.isEmpty() ? lastEventId : after == null ? "" : after;
        FeedBatch batch = service.read(caller, List.of(channels.split(",", -1)), since);
        return isStream(request)
                ? answer(eventStream.of(batch)).contentType(MediaType.TEXT_EVENT_STREAM_TYPE)
                : answer(FeedView.of(batch)).contentType(MediaType.APPLICATION_JSON_TYPE);
    }

    private static boolean isStream(HttpRequest<?> request) {
        return quality(request, MediaType.TEXT_EVENT_STREAM_TYPE)
                        .compareTo(quality(request, MediaType.APPLICATION_JSON_TYPE))
                > 0;
    }

    /** How much the client wants a type (RFC 9110, 12.5.1). */
    private static BigDecimal quality(HttpRequest<?> request, MediaType type) {
        return request.accept().stream()
                .filter(type::equals)
                .map(MediaType::getQualityAsNumber)
                .max(Comparator.naturalOrder())
                .orElse(BigDecimal.ZERO);
    }

    private static <T> MutableHttpResponse<T> answer(T body) {
        return HttpResponse.ok(body).header("Cache-Control", "no-store");
    }
}
