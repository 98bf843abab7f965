package dev.medley.chat.documents.web;

import dev.medley.access.Access;
import dev.medley.access.Caller;
import dev.medley.chat.documents.Document;
import dev.medley.chat.documents.DocumentService;
import dev.medley.chat.passages.PassageRepository;
import dev.medley.http.PageView;
import dev.medley.http.Problems;
import dev.medley.kernel.PageRequest;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;

@Controller("/api/documents/{id}/passages")
@Tag(name = "Documents")
class DocumentPassagesController {

    private final DocumentService service;
    private final PassageRepository passages;

    DocumentPassagesController(DocumentService service, PassageRepository passages) {
        this.service = service;
        this.passages = passages;
    }

    @Get
    @Access("document:read:own")
    @Operation(operationId = "listDocumentPassages", summary = "The passages that a document is found by, in order")
    @ApiResponse(responseCode = "200", description = "A page of passages; none until a version could be read")
    @Problems("document-unknown")
    PageView<PassageView> list(UUID id, PageRequest page, Caller caller) {
        Document document = service.find(caller.accountId(), id);
        return PageView.of(passages.list(caller.accountId(), document.id(), page), PassageView::of);
    }
}
