package dev.medley.chat.collections.web;

import dev.medley.access.Access;
import dev.medley.access.Caller;
import dev.medley.access.RevocationCache;
import dev.medley.chat.collections.CollectionContents;
import dev.medley.chat.collections.DocumentCollection;
import dev.medley.chat.collections.DocumentCollectionService;
import dev.medley.http.Idempotent;
import dev.medley.http.IfMatch;
import dev.medley.http.PageView;
import dev.medley.http.Patch;
import dev.medley.http.Problems;
import dev.medley.http.VersionedResponse;
import dev.medley.kernel.PageRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.Status;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

@Controller("/api/document-collections")
@Tag(name = "Document collections", description = "Documents that belong together, and who reads them")
class DocumentCollectionsController {

    private final DocumentCollectionService service;
    private final CollectionContents contents;
    private final RevocationCache revocations;

    DocumentCollectionsController(
            DocumentCollectionService service, CollectionContents contents, RevocationCache revocations) {
        this.service = service;
        this.contents = contents;
        this.revocations = revocations;
    }

    @Post
    @Access("document:write:own")
    @Idempotent
    @Status(HttpStatus.CREATED)
    @Operation(operationId = "createDocumentCollection", summary = "Make a collection")
    @ApiResponse(responseCode = "201", description = "The collection")
    @Problems("collections-full")
    HttpResponse<DocumentCollectionView> create(@Valid @Body NewCollection request, Caller caller) {
        DocumentCollection collection = service.create(
                caller.accountId(),
                request.name().strip(),
                Objects.requireNonNullElse(request.description(), "").strip());
        return HttpResponse.created(
                DocumentCollectionView.of(collection), URI.create("/api/document-collections/" + collection.id()));
    }

    @Get
    @Access("document:read:own")
    @Operation(
            operationId = "listDocumentCollections",
            summary = "One's collections, and those shared with one, newest first")
    @ApiResponse(responseCode = "200", description = "A page of collections")
    PageView<DocumentCollectionView> list(PageRequest page, Caller caller) {
        return PageView.of(service.list(caller.accountId(), page), DocumentCollectionView::of);
    }

    @Get("/{id}")
    @Access("document:read:own")
    @Operation(
            operationId = "readDocumentCollection",
            summary = "One collection; GET /api/documents lists what is in it")
    @ApiResponse(responseCode = "200", description = "The collection")
    @Problems("collection-unknown")
    HttpResponse<DocumentCollectionView> read(UUID id, Caller caller) {
        return answer(service.find(caller.accountId(), id));
    }

    @io.micronaut.http.annotation.Patch(
            value = "/{id}",
            consumes = {MediaType.APPLICATION_JSON, Patch.MEDIA_TYPE})
    @Access("document:write:own")
    @Operation(
            operationId = "changeDocumentCollection",
            summary = "Say what a collection is called, as owner or editor")
    @ApiResponse(responseCode = "200", description = "The collection")
    @Problems({"collection-not-yours", "collection-unknown"})
    HttpResponse<DocumentCollectionView> change(
            UUID id, @Valid @Body DocumentCollectionPatch patch, IfMatch ifMatch, Caller caller) {
        String description =
                Objects.requireNonNullElse(patch.description().or(""), "").strip();
        return answer(service.change(
                caller.accountId(),
                id,
                patch.name().isAbsent() ? null : patch.name().get().strip(),
                patch.description().isAbsent() ? null : description,
                ifMatch));
    }

    @Delete("/{id}")
    @Access("document:write:own")
    @Status(HttpStatus.NO_CONTENT)
    @Operation(
            operationId = "deleteDocumentCollection",
            summary = "Delete a collection of one's own; documents stay with who brought them")
    @ApiResponse(responseCode = "204", description = "It is gone")
    @Problems({"collection-not-yours", "collection-unknown"})
    void delete(UUID id, IfMatch ifMatch, Caller caller) {
        service.remove(caller.accountId(), id, ifMatch);
    }

    @Put("/{id}/documents/{documentId}")
    @Access("document:write:own")
    @Status(HttpStatus.NO_CONTENT)
    @Operation(
            operationId = "putDocumentIntoCollection",
            summary = "Put a document of one's own into a collection, as owner or editor: its members read it then")
    @ApiResponse(responseCode = "204", description = "It is in")
    @Problems({"collection-full", "collection-not-yours", "collection-unknown", "document-unknown", "owner-required"})
    void put(UUID id, UUID documentId, Caller caller) {
        caller.requireOwner();
        revocations.requireLive(caller);
        contents.put(caller.accountId(), documentId, List.of(id));
    }

    @Delete("/{id}/documents/{documentId}")
    @Access("document:write:own")
    @Status(HttpStatus.NO_CONTENT)
    @Operation(
            operationId = "takeDocumentOutOfCollection",
            summary = "Take a document out of a collection, as owner or editor, or as who brought it")
    @ApiResponse(responseCode = "204", description = "It is out")
    @Problems({"collection-unknown", "document-unknown"})
    void take(UUID id, UUID documentId, Caller caller) {
        contents.take(caller.accountId(), documentId, id);
    }

    private static HttpResponse<DocumentCollectionView> answer(DocumentCollection collection) {
        return VersionedResponse.of(DocumentCollectionView.of(collection), collection.version());
    }
}
