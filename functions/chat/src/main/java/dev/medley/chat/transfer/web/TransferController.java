package dev.medley.chat.transfer.web;

import dev.medley.access.Access;
import dev.medley.access.Caller;
import dev.medley.chat.conversations.ChatConversation;
import dev.medley.chat.transfer.ConversationExport;
import dev.medley.chat.transfer.ConversationFile;
import dev.medley.chat.transfer.ConversationImport;
import dev.medley.http.Idempotent;
import dev.medley.http.Problems;
import dev.medley.limits.RateClass;
import dev.medley.limits.RateLimited;
import dev.medley.objects.PresignedTransfer;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Controller("/api/chat")
@Tag(name = "Conversations")
class TransferController {

    private final ConversationExport export;
    private final ConversationImport imports;

    TransferController(ConversationExport export, ConversationImport imports) {
        this.export = export;
        this.imports = imports;
    }

    @Serdeable
    @Schema(name = "ImportedConversation")
    record ImportedView(UUID id, String title, int messages) {

        static ImportedView of(ChatConversation conversation) {
            return new ImportedView(conversation.id(), conversation.title(), conversation.messages());
        }
    }

    @Get(value = "/conversations/{id}/export.json")
    @Access("chat:read:own")
    @RateLimited(RateClass.SEARCH)
    @Operation(
            operationId = "exportConversation",
            summary = "A conversation with all its branches, to be imported again")
    @ApiResponse(responseCode = "200", description = "The file")
    @Problems("conversation-unknown")
    HttpResponse<ConversationFile> json(UUID id, Caller caller) {
        return file(export.file(caller.accountId(), id), MediaType.APPLICATION_JSON, "json");
    }

    @Get(value = "/conversations/{id}/export.md{?leaf}", produces = "text/markdown")
    @Access("chat:read:own")
    @RateLimited(RateClass.SEARCH)
    @Operation(operationId = "exportConversationMarkdown", summary = "A branch of a conversation as Markdown")
    @ApiResponse(
            responseCode = "200",
            description = "The file",
            content = @Content(mediaType = "text/markdown", schema = @Schema(type = "string")))
    @Problems({"conversation-unknown", "message-unknown"})
    HttpResponse<String> markdown(
            UUID id,
            Caller caller,
            @Nullable @QueryValue @Parameter(description = "Any message of the branch") UUID leaf) {
        return file(export.markdown(caller.accountId(), id, leaf), "text/markdown", "md");
    }

    @Get("/conversations/{id}/export.pdf{?leaf}")
    @Access("chat:read:own")
    @RateLimited(RateClass.SEARCH)
    @Operation(
            operationId = "exportConversationPdf",
            summary = "Get the request that downloads a branch of a conversation as PDF; good for 15 minutes")
    @ApiResponse(responseCode = "200", description = "Where to get the file")
    @Problems({"conversation-unknown", "message-unknown"})
    HttpResponse<PresignedTransfer> pdf(
            UUID id,
            Caller caller,
            @Nullable @QueryValue @Parameter(description = "Any message of the branch") UUID leaf) {
        return HttpResponse.ok(export.pdf(caller.accountId(), id, leaf)).header(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    private static <T> MutableHttpResponse<T> file(T body, String contentType, String ending) {
        return HttpResponse.ok(body)
                .contentType(contentType)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"conversation." + ending + "\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    @Post("/conversation-imports")
    @Access("chat:write:own")
    @Idempotent
    @RateLimited(RateClass.SEARCH)
    @Status(HttpStatus.CREATED)
    @Operation(
            operationId = "importConversation",
            summary = "Make a conversation of an exported one",
            description = "It has ids of its own, and its answers cite nothing.")
    @ApiResponse(responseCode = "201", description = "The conversation")
    @Problems({"conversation-file-invalid", "conversations-full", "text-refused"})
    HttpResponse<ImportedView> read(@Valid @Body ConversationFile file, Caller caller) {
        ChatConversation conversation = imports.read(caller.accountId(), file);
        return HttpResponse.created(
                ImportedView.of(conversation), URI.create("/api/chat/conversations/" + conversation.id()));
    }
}
