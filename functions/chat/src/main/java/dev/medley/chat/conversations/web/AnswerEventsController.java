package dev.medley.chat.conversations.web;

import dev.medley.access.Access;
import dev.medley.access.Caller;
import dev.medley.chat.conversations.AnswerEventRepository.AnswerEvent;
import dev.medley.chat.conversations.AnswerEventRepository.Kind;
import dev.medley.chat.conversations.AnswerStream;
import dev.medley.chat.conversations.AnswerStream.News;
import dev.medley.http.Problems;
import dev.medley.storage.JsonCodec;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Controller("/api/chat/conversations/{id}/messages/{messageId}/events")
@Tag(name = "Conversations")
class AnswerEventsController {

    private static final int RETRY_MS = 500;

    private final AnswerStream stream;
    private final JsonCodec json;

    AnswerEventsController(AnswerStream stream, JsonCodec json) {
        this.stream = stream;
        this.json = json;
    }

    @Get(produces = MediaType.TEXT_EVENT_STREAM)
    @Access("chat:read:own")
    @Operation(
            operationId = "followAnswer",
            summary = "What happened to an answer since one heard last, as server-sent events",
            description =
                    "piece (text that follows), restart (forget the pieces so far), citations, done, failed. The answer ends "
                            + "when there is news, or after some seconds; EventSource asks again by itself with the last id, "
                            + "and hears nothing twice. After done or failed nothing comes: close it.")
    @ApiResponse(
            responseCode = "200",
            description = "The events",
            content = @Content(mediaType = MediaType.TEXT_EVENT_STREAM, schema = @Schema(type = "string")))
    @Problems({"message-not-answer", "message-unknown"})
    HttpResponse<String> follow(
            UUID id,
            UUID messageId,
            Caller caller,
            @Parameter(description = "The id of the last event that one heard")
                    @Nullable
                    @Header("Last-Event-ID")
                    @Pattern(regexp = "^[0-9]{0,9}$")
                    String lastEventId) {
        int last = lastEventId == null || lastEventId.isEmpty() ? 0 : Integer.parseInt(lastEventId);
        News news = stream.after(caller.accountId(), id, messageId, last);
        StringBuilder text = new StringBuilder("retry: " + RETRY_MS + "\n\n");
        for (AnswerEvent event : news.events()) {
            add(text, event.number(), event.kind().name().toLowerCase(Locale.ROOT), data(event, news));
        }
        if (news.failure() != null) {
            int number =
                    news.events().isEmpty() ? last : news.events().getLast().number();
            add(text, number, "failed", news.failure());
        }
        return HttpResponse.ok(text.toString())
                .header("Cache-Control", "no-store")
                .contentType(MediaType.TEXT_EVENT_STREAM_TYPE);
    }

    /** What was made is said as its reader may see it now. */
    private String data(AnswerEvent event, News news) {
        ConversationMessageView view = ConversationMessageView.of(news.answer());
        ConversationMessageView.ResultView result =
                view.answer() == null ? null : view.answer().result();
        if (result == null || event.kind() == Kind.PIECE || event.kind() == Kind.RESTART) {
            return event.data();
        }
        return json.write(event.kind() == Kind.CITATIONS ? new Citations(result.citations()) : result)
                .text();
    }

    @io.micronaut.serde.annotation.Serdeable
    record Citations(List<CitationView> items) {}

    private static void add(StringBuilder text, int number, String kind, String data) {
        text.append("id: ").append(number).append("\nevent: ").append(kind).append("\ndata: ");
        text.append(data.replace("\n", "\ndata: ")).append("\n\n");
    }
}
