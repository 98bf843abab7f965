package dev.medley.content.types.web;

import dev.medley.access.Access;
import dev.medley.audit.AuditContext;
import dev.medley.content.types.ContentType;
import dev.medley.content.types.ContentTypeService;
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
import io.micronaut.http.annotation.Status;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.List;

@Controller("/api/content-types")
@Tag(name = "Content types", description = "Kinds of content, whose fields are described by JSON Schema")
class ContentTypesController {

    private final ContentTypeService service;

    ContentTypesController(ContentTypeService service) {
        this.service = service;
    }

    @Get
    @Access(Access.ANYBODY)
    @Operation(operationId = "listContentTypes", summary = "All types, by name")
    @ApiResponse(responseCode = "200", description = "All of them")
    ContentTypesView list() {
        return new ContentTypesView(
                service.list().stream().map(ContentTypeView::of).toList());
    }

    @Get("/{name}")
    @Access(Access.ANYBODY)
    @Operation(operationId = "readContentType", summary = "One type, with its latest schema")
    @ApiResponse(responseCode = "200", description = "The type")
    @Problems("content-type-unknown")
    HttpResponse<ContentTypeView> read(String name) {
        return answer(service.find(name));
    }

    @Get("/{name}/schemas")
    @Access("content-type:write:all")
    @Operation(operationId = "listContentTypeSchemas", summary = "The schemas that a type had, newest first")
    @ApiResponse(responseCode = "200", description = "A page of schemas")
    @Problems("content-type-unknown")
    PageView<TypeSchemaView> schemas(String name, PageRequest page) {
        return PageView.of(service.schemas(name, page), TypeSchemaView::of);
    }

    @Post
    @Access("content-type:write:all")
    @Idempotent
    @Status(HttpStatus.CREATED)
    @Operation(
            operationId = "createContentType",
            summary = "Make a type",
            description = "Keywords of JSON Schema that would not be held are refused, with pointers.")
    @ApiResponse(responseCode = "201", description = "The type")
    @Problems({"schema-invalid", "content-type-taken"})
    HttpResponse<ContentTypeView> create(@Valid @Body NewContentType request, AuditContext context) {
        ContentType type =
                service.create(context, request.name(), request.title().strip(), request.schema());
        return HttpResponse.created(ContentTypeView.of(type), URI.create("/api/content-types/" + type.name()));
    }

    @io.micronaut.http.annotation.Patch(
            value = "/{name}",
            consumes = {MediaType.APPLICATION_JSON, Patch.MEDIA_TYPE})
    @Access("content-type:write:all")
    @Operation(
            operationId = "changeContentType",
            summary = "Change the title of a type, or give it another schema",
            description = "Items keep the schema that they were saved under, and are held to the latest when they are "
                    + "saved or submitted next.")
    @ApiResponse(responseCode = "200", description = "The type")
    @Problems({"schema-invalid", "content-type-unknown"})
    HttpResponse<ContentTypeView> change(
            String name, @Valid @Body ContentTypePatch patch, IfMatch ifMatch, AuditContext context) {
        return answer(service.change(
                context,
                name,
                patch.title().isAbsent() ? null : patch.title().get().strip(),
                patch.schema().or(null),
                ifMatch));
    }

    @Delete("/{name}")
    @Access("content-type:write:all")
    @Status(HttpStatus.NO_CONTENT)
    @Operation(operationId = "deleteContentType", summary = "Delete a type that no item has")
    @ApiResponse(responseCode = "204", description = "It is gone")
    @Problems({"content-type-built-in", "content-type-unknown", "content-type-used"})
    void delete(String name, IfMatch ifMatch, AuditContext context) {
        service.remove(context, name, ifMatch);
    }

    private static HttpResponse<ContentTypeView> answer(ContentType type) {
        return VersionedResponse.of(ContentTypeView.of(type), type.version());
    }

    @io.micronaut.serde.annotation.Serdeable
    @io.swagger.v3.oas.annotations.media.Schema(name = "ContentTypes")
    record ContentTypesView(List<ContentTypeView> items) {}
}
