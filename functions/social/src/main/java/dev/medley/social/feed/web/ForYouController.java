package dev.medley.social.feed.web;

import dev.medley.access.Access;
import dev.medley.access.Caller;
import dev.medley.http.Problems;
import dev.medley.social.feed.ForYouFeed;
import dev.medley.social.feed.ForYouRepository;
import dev.medley.social.feed.PostSource;
import dev.medley.social.posts.PictureLinks;
import dev.medley.social.posts.web.SocialPostView;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Controller("/api")
@Tag(name = "Feeds")
class ForYouController {

    private static final int USUAL = 20;

    private final ForYouFeed feed;
    private final PictureLinks links;

    ForYouController(ForYouFeed feed, PictureLinks links) {
        this.feed = feed;
        this.links = links;
    }

    @Serdeable
    @Schema(name = "FeedReason", description = "Why a post is shown")
    record BecauseView(
            PostSource kind,

            @Nullable @Schema(description = "The hashtag of interest that led here")
            String tag) {}

    @Serdeable
    @Schema(name = "SuggestedPost")
    record SuggestedPostView(
            SocialPostView post,

            @Schema(description = "To be compared within one answer only")
            double score,

            BecauseView because) {}

    @Serdeable
    @Schema(name = "ForYouFeed", description = "Best first")
    record ForYouView(List<SuggestedPostView> items) {}

    @Serdeable
    record NewImpressions(@NotNull @Size(min = 1, max = 100) List<@NotNull @Valid NewImpression> items) {}

    @Serdeable
    @Schema(name = "NewImpression")
    record NewImpression(
            @NotNull UUID postId,

            @Nullable @Schema(description = "Whether it was opened, or a link in it")
            Boolean clicked) {}

    @Serdeable
    record EditorialPick(
            @NotNull @Schema(description = "Until when it counts")
            Instant expiresAt) {}

    @Get("/feed/for-you")
    @Access("feed:read:own")
    @Operation(
            operationId = "readForYouFeed",
            summary = "What one may like, and why",
            description =
                    "Of those whom one follows, of hashtags that one likes, of what is popular, and of what editors "
                            + "recommend: by interest, popularity and freshness. What was reported as seen is left out; report what "
                            + "is shown and ask again for more. Who has switched it off gets what they follow, newest first.")
    @ApiResponse(responseCode = "200", description = "Posts, the best first")
    ForYouView read(@Nullable @QueryValue @Min(1) @Max(50) Integer limit, Caller caller) {
        return new ForYouView(feed.read(caller.accountId(), limit == null ? USUAL : limit).stream()
                .map(one -> new SuggestedPostView(
                        SocialPostView.of(one.post(), links),
                        one.why().score(),
                        new BecauseView(one.why().because(), one.why().tag())))
                .toList());
    }

    @Post("/feed/impressions")
    @Access("feed:write:own")
    @Status(HttpStatus.NO_CONTENT)
    @Operation(
            operationId = "noteImpressions",
            summary = "Report which posts were shown",
            description =
                    "They are not suggested again, and count for their authors' statistics. What the caller may not read "
                            + "is left out.")
    @ApiResponse(responseCode = "204", description = "It is noted")
    void note(@Valid @Body NewImpressions request, Caller caller) {
        feed.note(
                caller.accountId(),
                request.items().stream()
                        .map(item -> new ForYouRepository.Seen(item.postId(), Boolean.TRUE.equals(item.clicked())))
                        .toList());
    }

    @Put("/posts/{id}/editorial-pick")
    @Access("editorial-pick:write:all")
    @Status(HttpStatus.NO_CONTENT)
    @Operation(
            operationId = "pickPost",
            summary = "Have the feeds of everybody consider a post that everybody may read")
    @ApiResponse(responseCode = "204", description = "They do")
    @Problems("post-unknown")
    void pick(UUID id, @Valid @Body EditorialPick request, Caller caller) {
        feed.pick(caller.accountId(), id, request.expiresAt());
    }

    @Delete("/posts/{id}/editorial-pick")
    @Access("editorial-pick:write:all")
    @Status(HttpStatus.NO_CONTENT)
    @Operation(operationId = "unpickPost", summary = "Recommend a post to everybody no longer")
    @ApiResponse(responseCode = "204", description = "It is not recommended")
    @Problems("post-unknown")
    void unpick(UUID id) {
        feed.unpick(id);
    }
}
