package dev.medley.catalog.search.web;

import dev.medley.access.Access;
import dev.medley.audit.AuditContext;
import dev.medley.catalog.search.SynonymRepository;
import dev.medley.catalog.search.SynonymService;
import dev.medley.catalog.search.SynonymSet;
import dev.medley.http.Idempotent;
import dev.medley.http.PageView;
import dev.medley.http.Problems;
import dev.medley.kernel.PageRequest;
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

@Controller("/api/admin/search-synonyms")
@Tag(name = "Product search")
class SynonymsController {

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
    PageView<SynonymSet> list(PageRequest page) {
        return PageView.of(repository.list(page), set -> set);
    }

    @Post
    @Access("search:write:all")
    @Idempotent
    @Status(HttpStatus.CREATED)
    @Operation(operationId = "createSynonyms", summary = "Say that words mean the same")
    @ApiResponse(responseCode = "201", description = "The set")
    @Problems({"synonyms-full", "synonyms-invalid"})
    SynonymSet create(@Valid @Body SynonymsRequest request, AuditContext context) {
        return service.add(context, request.terms());
    }

    @Delete("/{id}")
    @Access("search:write:all")
    @Status(HttpStatus.NO_CONTENT)
    @Operation(operationId = "deleteSynonyms", summary = "Say it no more")
    @ApiResponse(responseCode = "204", description = "It is gone")
    @Problems("synonyms-unknown")
    void delete(UUID id, AuditContext context) {
        service.remove(context, id);
    }
}
