package dev.medley.chat.documents.web;

import dev.medley.access.Access;
import dev.medley.access.Caller;
import dev.medley.access.RevocationCache;
import dev.medley.chat.documents.Document;
import dev.medley.chat.documents.DocumentIntake;
import dev.medley.chat.documents.DocumentIntake.Accepted;
import dev.medley.chat.documents.DocumentRenewal;
import dev.medley.chat.documents.DocumentRepository.Filter;
import dev.medley.chat.documents.DocumentService;
import dev.medley.chat.documents.DocumentState;
import dev.medley.http.AcceptedResponse;
import dev.medley.http.Idempotent;
import dev.medley.http.IfMatch;
import dev.medley.http.PageView;
import dev.medley.http.Patch;
import dev.medley.http.Problems;
import dev.medley.http.VersionedResponse;
import dev.medley.kernel.PageRequest;
import dev.medley.objects.PresignedTransfer;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Controller("/api/documents")
@Tag(name = "Documents", description = "What questions are asked about: uploaded, from the web, or taken from Medley")
class DocumentsController {

    private final DocumentIntake intake;
    private final DocumentRenewal renewal;
    private final DocumentService service;
    private final RevocationCache revocations;

    DocumentsController(
            DocumentIntake intake, DocumentRenewal renewal, DocumentService service, RevocationCache revocations) {
        this.intake = intake;
        this.renewal = renewal;
        this.service = service;
        this.revocations = revocations;
    }

    @Post
    @Access("document:write:own")
    @Idempotent
    @Operation(
            operationId = "createDocument",
            summary = "Take in a document: a file, a page of the web, a transcript, a transcription or a content item",
            description =
                    "A file is uploaded by the request in the answer, and read when it has arrived. PDF, DOCX, PPTX, "
                            + "XLSX, HTML, Markdown and plain text; what it is, its bytes say.")
    @ApiResponse(responseCode = "202", description = "The document, and the job that reads it")
    @Problems({
        "collection-not-yours",
        "collection-unknown",
        "collection-full",
        "document-source-invalid",
        "document-source-unknown",
        "document-too-large",
        "document-type-unknown",
        "documents-full",
        "owner-required",
        "quota-exceeded",
        "url-blocked"
    })
    HttpResponse<AcceptedDocumentView> create(@Valid @Body NewDocument request, Caller caller) {
        List<UUID> collectionIds = Objects.requireNonNullElse(request.collectionIds(), List.of());
        if (!collectionIds.isEmpty()) {
            caller.requireOwner();
            revocations.requireLive(caller);
        }
        return accepted(intake.accept(
                caller.accountId(),
                request.title() == null || request.title().isBlank()
                        ? null
                        : request.title().strip(),
                request.file(),
                collectionIds));
    }

    @Post("/{id}/versions")
    @Access("document:write:own")
    @Idempotent
    @Operation(
            operationId = "createDocumentVersion",
            summary = "Have another version of a document read: another file, or what is at its source now",
            description =
                    "The version before is found until this one is read. Passages that are the same keep their ids.")
    @ApiResponse(responseCode = "202", description = "The document, and the job that reads it")
    @Problems({
        "document-busy",
        "document-not-yours",
        "document-source-invalid",
        "document-too-large",
        "document-type-unknown",
        "document-unknown",
        "quota-exceeded"
    })
    HttpResponse<AcceptedDocumentView> renew(UUID id, @Valid @Body NewDocumentVersion request, Caller caller) {
        return accepted(renewal.renew(caller.accountId(), id, request.file()));
    }

    private static HttpResponse<AcceptedDocumentView> accepted(Accepted accepted) {
        return AcceptedResponse.of("/api/documents/" + accepted.id(), AcceptedDocumentView.of(accepted));
    }

    @Get("{?state,collectionId,q}")
    @Access("document:read:own")
    @Operation(operationId = "listDocuments", summary = "The documents that one may read, newest first")
    @ApiResponse(responseCode = "200", description = "A page of documents")
    PageView<DocumentView> list(
            Caller caller,
            PageRequest page,
            @Nullable @QueryValue @Parameter(description = "Where the latest version stands") DocumentState state,
            @Nullable @QueryValue @Parameter(description = "In this collection alone") UUID collectionId,
            @Nullable
                    @QueryValue
                    @Size(min = 1, max = 100)
                    @Parameter(description = "Words in the title or the name of the file")
                    String q) {
        return PageView.of(
                service.list(caller.accountId(), new Filter(state, collectionId, q), page), DocumentView::of);
    }

    @Get("/{id}")
    @Access("document:read:own")
    @Operation(operationId = "readDocument", summary = "One document, and where it stands")
    @ApiResponse(responseCode = "200", description = "The document")
    @Problems("document-unknown")
    HttpResponse<DocumentView> read(UUID id, Caller caller) {
        return answer(service.find(caller.accountId(), id));
    }

    @io.micronaut.http.annotation.Patch(
            value = "/{id}",
            consumes = {MediaType.APPLICATION_JSON, Patch.MEDIA_TYPE})
    @Access("document:write:own")
    @Operation(operationId = "changeDocument", summary = "Give a document of one's own another title")
    @ApiResponse(responseCode = "200", description = "The document")
    @Problems({"document-not-yours", "document-unknown"})
    HttpResponse<DocumentView> change(UUID id, @Valid @Body DocumentPatch patch, IfMatch ifMatch, Caller caller) {
        return answer(
                patch.title().isAbsent()
                        ? service.find(caller.accountId(), id)
                        : service.rename(
                                caller.accountId(), id, patch.title().get().strip(), ifMatch));
    }

    @Delete("/{id}")
    @Access("document:write:own")
    @Status(HttpStatus.NO_CONTENT)
    @Operation(
            operationId = "deleteDocument",
            summary = "Delete a document of one's own, in all collections; nothing finds it any more")
    @ApiResponse(responseCode = "204", description = "It is gone")
    @Problems({"document-busy", "document-not-yours", "document-unknown"})
    void delete(UUID id, IfMatch ifMatch, Caller caller) {
        service.remove(caller.accountId(), id, ifMatch);
    }

    @Get("/{id}/download")
    @Access("document:read:own")
    @Operation(
            operationId = "downloadDocument",
            summary = "Get the request that downloads the version that is found; good for 15 minutes")
    @ApiResponse(responseCode = "200", description = "Where to get the file")
    @Problems({"document-not-ready", "document-unknown"})
    HttpResponse<PresignedTransfer> download(UUID id, Caller caller) {
        return HttpResponse.ok(service.download(caller.accountId(), id)).header(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    private static HttpResponse<DocumentView> answer(Document document) {
        return VersionedResponse.of(DocumentView.of(document), document.version());
    }
}
