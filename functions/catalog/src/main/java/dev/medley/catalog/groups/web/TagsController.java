package dev.medley.catalog.groups.web;

import dev.medley.access.Access;
import dev.medley.audit.AuditContext;
import dev.medley.catalog.groups.TagRepository;
import dev.medley.catalog.groups.TagService;
import dev.medley.http.PageView;
import dev.medley.http.Problems;
import dev.medley.kernel.PageRequest;
import dev.medley.kernel.Slugs;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.Status;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

@Controller("/api/tags")
@Tag(name = "Product groups")
class TagsController {

    private final TagService service;
    private final TagRepository repository;

    TagsController(TagService service, TagRepository repository) {
        this.service = service;
        this.repository = repository;
    }

    @Get
    @Access(Access.ANYBODY)
    @Operation(operationId = "listTags", summary = "All tags by slug")
    @ApiResponse(responseCode = "200", description = "A page of tags")
    PageView<TagView> list(PageRequest page) {
        return PageView.of(repository.list(page), tag -> new TagView(tag.slug(), tag.name()));
    }

    @Put("/{slug}")
    @Access("product:write:all")
    @Operation(operationId = "nameTag", summary = "Make a tag, or give one another name")
    @ApiResponse(responseCode = "200", description = "The tag")
    TagView keep(
            @Size(max = 50) @Pattern(regexp = Slugs.PATTERN) String slug,
            @Valid @Body TagName request,
            AuditContext context) {
        String name = request.name().strip();
        service.keep(context, new dev.medley.catalog.groups.Tag(null, slug, name));
        return new TagView(slug, name);
    }

    @Delete("/{slug}")
    @Access("product:write:all")
    @Status(HttpStatus.NO_CONTENT)
    @Operation(operationId = "deleteTag", summary = "Take a tag from all products")
    @ApiResponse(responseCode = "204", description = "It is gone")
    @Problems("tag-unknown")
    void delete(@Size(max = 50) String slug, AuditContext context) {
        service.remove(context, slug);
    }
}
