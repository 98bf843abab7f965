package dev.medley.content.publications.web;

import dev.medley.access.Access;
import dev.medley.content.publications.PublicationFilter;
import dev.medley.content.publications.PublicationService;
import dev.medley.http.PageView;
import dev.medley.http.Problems;
import dev.medley.http.SortFields;
import dev.medley.kernel.LanguageTag;
import dev.medley.kernel.PageRequest;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Controller("/api/content")
@Tag(name = "Content", description = "Published articles, scripts, clips, lessons and whatever else has a type")
class PublishedContentController {

    /** Whoever has taken an item off is followed by caches within a minute. */
    private static final String CACHED = "public, max-age=60";

    private final PublicationService service;

    PublishedContentController(PublicationService service) {
        this.service = service;
    }

    @Get
    @Access(Access.ANYBODY)
    @Operation(
            operationId = "listContent",
            summary = "Published items, newest first",
            description =
                    "With q, those that have the words, those that fit best first; quotes keep words together, and "
                            + "a minus leaves out.")
    @ApiResponse(responseCode = "200", description = "A page of items")
    @Problems("locale-invalid")
    HttpResponse<PageView<FoundContentView>> list(
            @Nullable @QueryValue @Size(max = 40) String type,
            @Nullable @QueryValue @Size(max = 100) String locale,
            @Nullable @QueryValue @Size(max = 50) String tag,
            @Parameter(description = "Translations of one another") @Nullable @QueryValue UUID translationGroup,
            @Parameter(description = "Words to search for") @Nullable @QueryValue @Size(min = 1, max = 200) String q,
            @SortFields({"publishedAt", "title"}) PageRequest page) {
        String wanted =
                locale == null ? null : LanguageTag.parse(locale, "/locale").toLanguageTag();
        PublicationFilter filter = new PublicationFilter(type, wanted, tag, translationGroup, q);
        return HttpResponse.ok(PageView.of(service.list(filter, page), FoundContentView::of))
                .header(HttpHeaders.CACHE_CONTROL, CACHED);
    }

    @Get("/{id}")
    @Access(Access.ANYBODY)
    @Operation(
            operationId = "readContent",
            summary = "One published item, by its id or by a slug that it has or had",
            description = "Who follows an old slug finds the present one in the answer.")
    @ApiResponse(responseCode = "200", description = "The item")
    @Problems("content-unknown")
    HttpResponse<PublishedContentView> read(@Size(max = 120) String id) {
        return HttpResponse.ok(PublishedContentView.of(service.find(id))).header(HttpHeaders.CACHE_CONTROL, CACHED);
    }
}
