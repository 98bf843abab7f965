package dev.medley.chat.passages.web;

import dev.medley.access.Access;
import dev.medley.access.Caller;
import dev.medley.chat.passages.PassageSearch;
import dev.medley.limits.RateClass;
import dev.medley.limits.RateLimited;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;

@Controller("/api/document-passages")
@Tag(name = "Documents")
class PassagesController {

    private static final int USUAL = 10;

    private final PassageSearch search;

    PassagesController(PassageSearch search) {
        this.search = search;
    }

    @Get("{?q,collectionId,documentId,limit}")
    @Access("document:read:own")
    @RateLimited(RateClass.SEARCH)
    @Operation(
            operationId = "searchDocumentPassages",
            summary = "The passages of the documents that one may read that a question is about, best first",
            description =
                    "By words and by meaning at once. \"Words in quotation marks\" must be in a passage, and -words must "
                            + "not. Documents in other languages than English are found by their words alone.")
    @ApiResponse(responseCode = "200", description = "The best passages; none where there is nothing")
    PassagesView search(
            Caller caller,
            @QueryValue @NotBlank @Size(max = 1000) @Parameter(example = "How long is the notice period?") String q,
            @Nullable @QueryValue @Parameter(description = "In this collection alone") UUID collectionId,
            @Nullable @QueryValue @Parameter(description = "In this document alone") UUID documentId,
            @Nullable @QueryValue @Min(1) @Max(50) Integer limit) {
        return new PassagesView(search
                .search(
                        caller.accountId(),
                        q,
                        collectionId == null ? null : List.of(collectionId),
                        documentId == null ? null : List.of(documentId),
                        limit == null ? USUAL : limit)
                .stream()
                .map(FoundPassageView::of)
                .toList());
    }

    @Serdeable
    @Schema(name = "FoundPassages")
    record PassagesView(List<FoundPassageView> items) {}
}
