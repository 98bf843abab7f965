package dev.medley.catalog.search.web;

import dev.medley.access.Access;
import dev.medley.audit.AuditContext;
import dev.medley.http.Idempotent;
import dev.medley.http.PageView;
import dev.medley.http.Problems;
import dev.medley.kernel.PageRequest;
import dev.medley.search.SearchCollection;
import dev.medley.search.SynonymRepository;
import dev.medley.search.SynonymService;
import dev.medley.search.SynonymSet;
import io.micronaut.http.HttpStatus;
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
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Controller("/api/admin/search-synonyms")
@Tag(name = "Product search")
class SynonymsController {

    private static final String COLLECTION = "Of which words are meant; products unless said otherwise";

    private final SynonymService service;
    private final SynonymRepository repository;

    SynonymsController(SynonymService service, SynonymRepository repository) {
        this.service = service;
        this.repository = repository;
    }

    @Get
    @Access("search:read:all")
    @Operation(operationId = "listSynonyms", summary = "Words that mean the same, newest first")
    @ApiResponse(responseCode = "200", description = "A page of sets")
    PageView<SynonymSet> list(
            @Nullable @QueryValue @Parameter(description = COLLECTION) SearchCollection collection, PageRequest page) {
        return PageView.of(repository.list(chosen(collection), page), set -> set);
    }

    @Post
    @Access("search:write:all")
    @Idempotent
    @Status(HttpStatus.CREATED)
    @Operation(operationId = "createSynonyms", summary = "Say that words mean the same")
    @ApiResponse(responseCode = "201", description = "The set")
    @Problems({"synonyms-full", "synonyms-invalid"})
    SynonymSet create(
            @Nullable @QueryValue @Parameter(description = COLLECTION) SearchCollection collection,
            @Valid @Body SynonymsRequest request,
            AuditContext context) {
        return service.add(context, chosen(collection), request.terms());
    }

    @Delete("/{id}")
    @Access("search:write:all")
    @Status(HttpStatus.NO_CONTENT)
    @Operation(operationId = "deleteSynonyms", summary = "Say it no more")
    @ApiResponse(responseCode = "204", description = "It is gone")
    @Problems("synonyms-unknown")
    void delete(
            UUID id,
            @Nullable @QueryValue @Parameter(description = COLLECTION) SearchCollection collection,
            AuditContext context) {
        service.remove(context, chosen(collection), id);
    }

    private static SearchCollection chosen(@Nullable SearchCollection collection) {
        return collection == null ? SearchCollection.PRODUCTS : collection;
    }
}
