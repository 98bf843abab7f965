package dev.medley.chat.web;

import dev.medley.access.Access;
import dev.medley.access.Caller;
import dev.medley.chat.Document;
import dev.medley.chat.DocumentRepository;
import dev.medley.chat.DocumentService;
import dev.medley.http.AcceptedResponse;
import dev.medley.http.Idempotent;
import dev.medley.http.PageView;
import dev.medley.http.Problems;
import dev.medley.jobs.AcceptedJob;
import dev.medley.kernel.PageRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.UUID;

@Controller("/api/chat")
@Tag(name = "Chat", description = "Texts whose words are counted")
class ChatController {

    private final DocumentService service;
    private final DocumentRepository repository;

    ChatController(DocumentService service, DocumentRepository repository) {
        this.service = service;
        this.repository = repository;
    }

    @Post
    @Access("document:write:own")
    @Idempotent
    @Status(HttpStatus.ACCEPTED)
    @Operation(operationId = "createDocument", summary = "Have the words of a text counted")
    @ApiResponse(responseCode = "202", description = "The job is queued")
    @Problems("quota-exceeded")
    HttpResponse<AcceptedJob> create(Caller caller, @Valid @Body NewDocument request) {
        Document document = service.create(caller.accountId(), request.text());
        return AcceptedResponse.of("/api/chat/" + document.id(), AcceptedJob.of(document.id(), document.jobId()));
    }

    @Get
    @Access("document:read:own")
    @Operation(operationId = "listChat", summary = "The caller's chat, newest first")
    @ApiResponse(responseCode = "200", description = "A page of them")
    PageView<DocumentView> list(Caller caller, PageRequest page) {
        return PageView.of(repository.list(caller.accountId(), page), DocumentView::of);
    }

    @Get("/{id}")
    @Access("document:read:own")
    @Operation(operationId = "readDocument", summary = "One document")
    @ApiResponse(responseCode = "200", description = "The document")
    @Problems("document-unknown")
    DocumentView read(Caller caller, UUID id) {
        return DocumentView.of(service.find(id, caller.accountId()));
    }

    @Delete("/{id}")
    @Access("document:write:own")
    @Status(HttpStatus.NO_CONTENT)
    @Operation(operationId = "deleteDocument", summary = "Delete one, and stop the work on it")
    @ApiResponse(responseCode = "204", description = "It is gone")
    @Problems("document-unknown")
    void delete(Caller caller, UUID id) {
        service.remove(id, caller.accountId());
    }
}
