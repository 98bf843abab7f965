package dev.medley.content.recommendations.web;

import dev.medley.access.Access;
import dev.medley.access.Caller;
import dev.medley.content.recommendations.ContentRecommendationFilter;
import dev.medley.content.recommendations.ContentRecommendationService;
import dev.medley.content.recommendations.RecommendedContent;
import dev.medley.http.Problems;
import dev.medley.kernel.LanguageTag;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Controller("/api/content")
@Tag(name = "Content recommendations", description = "What else to read, and why")
class ContentRecommendationsController {

    private static final int USUAL = 10;

    private final ContentRecommendationService service;

    ContentRecommendationsController(ContentRecommendationService service) {
        this.service = service;
    }

    @Serdeable
    @Schema(name = "RecommendedContentList", description = "Best first")
    record RecommendedView(List<RecommendedContentView> items) {

        static RecommendedView of(List<RecommendedContent> found) {
            return new RecommendedView(
                    found.stream().map(RecommendedContentView::of).toList());
        }
    }

    @Get("/recommendations")
    @Access(value = Access.ANYBODY, as = "content:read:own")
    @Operation(
            operationId = "recommendContent",
            summary = "What one may like to read next, and why",
            description =
                    "By who read the same, by what is alike, and by what is popular or new. What one has read, has "
                            + "written or wants less of is left out. Whoever has read nothing gets what is popular, new, or has "
                            + "the interests named; so does whoever has no token.")
    @ApiResponse(responseCode = "200", description = "Items, the best first")
    @Problems("locale-invalid")
    RecommendedView recommend(
            @Nullable @QueryValue @Min(1) @Max(50) Integer limit,
            @Nullable @QueryValue @Size(max = 40) String type,
            @Nullable @QueryValue @Size(max = 100) String locale,
            @Nullable @QueryValue @Size(max = 50) String tag,
            @Parameter(description = "Tags with commas between") @Nullable @QueryValue @Size(max = 500)
                    String interests,
            @Nullable Caller caller) {
        return RecommendedView.of(service.recommend(
                account(caller), filter(type, locale, tag, interests), limit == null ? USUAL : limit));
    }

    @Get("/{id}/similar")
    @Access(value = Access.ANYBODY, as = "content:read:own")
    @Operation(
            operationId = "listSimilarContent",
            summary = "What is like an item, by who read it and by what it is about",
            description = "What one has written or wants less of is left out.")
    @ApiResponse(responseCode = "200", description = "Items, the most alike first")
    @Problems({"content-unknown", "locale-invalid"})
    RecommendedView similar(
            UUID id,
            @Nullable @QueryValue @Min(1) @Max(50) Integer limit,
            @Nullable @QueryValue @Size(max = 40) String type,
            @Nullable @QueryValue @Size(max = 100) String locale,
            @Nullable Caller caller) {
        return RecommendedView.of(
                service.similar(account(caller), id, filter(type, locale, null, null), limit == null ? USUAL : limit));
    }

    @Put("/{id}/feedback")
    @Access("content:read:own")
    @Status(HttpStatus.NO_CONTENT)
    @Operation(
            operationId = "wantLessContent",
            summary = "See less of an item, and of what is like it, in one's recommendations",
            description = "From the next answer on.")
    @ApiResponse(responseCode = "204", description = "It is noted")
    @Problems("content-unknown")
    void less(UUID id, Caller caller) {
        service.addLess(caller.accountId(), id);
    }

    @Delete("/{id}/feedback")
    @Access("content:read:own")
    @Status(HttpStatus.NO_CONTENT)
    @Operation(operationId = "forgetContentFeedback", summary = "Take back that one wants less of an item")
    @ApiResponse(responseCode = "204", description = "It is forgotten")
    @Problems("feedback-none")
    void forget(UUID id, Caller caller) {
        service.removeLess(caller.accountId(), id);
    }

    private static @Nullable UUID account(@Nullable Caller caller) {
        return caller == null ? null : caller.accountId();
    }

    private static ContentRecommendationFilter filter(
            @Nullable String type, @Nullable String locale, @Nullable String tag, @Nullable String interests) {
        return new ContentRecommendationFilter(
                type,
                locale == null ? null : LanguageTag.parse(locale, "/locale").toLanguageTag(),
                tag,
                interests == null
                        ? List.of()
                        : Arrays.stream(interests.split(",", -1))
                                .map(String::strip)
                                .filter(interest -> !interest.isEmpty())
                                .limit(20)
                                .toList());
    }
}
