package dev.medley.social.feed.web;

import dev.medley.access.Access;
import dev.medley.access.Caller;
import dev.medley.http.Problems;
import dev.medley.http.SingleLine;
import dev.medley.social.feed.FeedPreferences;
import dev.medley.social.feed.ForYouFeed;
import dev.medley.social.feed.Less;
import dev.medley.social.posts.WordMarks;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.Status;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.stream.IntStream;

@Controller("/api/feed")
@Tag(name = "Feeds")
class FeedPreferencesController {

    private final ForYouFeed feed;

    FeedPreferencesController(ForYouFeed feed) {
        this.feed = feed;
    }

    @Serdeable
    @Schema(name = "FeedPreferences")
    record FeedPreferencesView(
            @NotNull
            @Schema(
                    description =
                            "Whether one's feed is made of what one did; if not, it is what one follows, newest first")
            Boolean personalised,

            @NotNull @Size(max = 30) @Schema(description = "Hashtags; they are kept without their sign")
            List<@NotBlank @Size(max = 50) @SingleLine String> interests) {

        FeedPreferences preferences() {
            return new FeedPreferences(
                    personalised,
                    IntStream.range(0, interests.size())
                            .mapToObj(i -> WordMarks.tag("/interests/" + i, interests.get(i)))
                            .distinct()
                            .toList());
        }

        static FeedPreferencesView of(FeedPreferences preferences) {
            return new FeedPreferencesView(preferences.personalised(), preferences.interests());
        }
    }

    @Serdeable
    @Schema(name = "LessOfThis")
    record LessView(Less.Kind kind, String value) {}

    @Serdeable
    @Schema(name = "LessOfThisList")
    record LessListView(List<LessView> items) {}

    @Get("/preferences")
    @Access("feed:read:own")
    @Operation(operationId = "readFeedPreferences", summary = "How one wants the feed of what one may like")
    @ApiResponse(responseCode = "200", description = "The preferences")
    FeedPreferencesView preferences(Caller caller) {
        return FeedPreferencesView.of(feed.preferences(caller.accountId()));
    }

    @Put("/preferences")
    @Access("feed:write:own")
    @Operation(operationId = "changeFeedPreferences", summary = "Say how one wants it, from the next answer on")
    @ApiResponse(responseCode = "200", description = "The preferences")
    FeedPreferencesView prefer(@Valid @Body FeedPreferencesView request, Caller caller) {
        return FeedPreferencesView.of(feed.prefer(caller.accountId(), request.preferences()));
    }

    @Get("/less")
    @Access("feed:read:own")
    @Operation(operationId = "listLess", summary = "What one wants less of, the latest first")
    @ApiResponse(responseCode = "200", description = "All of it, 1,000 at most; of authors their accounts")
    LessListView less(Caller caller) {
        return new LessListView(feed.less(caller.accountId()).stream()
                .map(less -> new LessView(less.kind(), less.value()))
                .toList());
    }

    @Put("/less/{kind}/{value}")
    @Access("feed:write:own")
    @Status(HttpStatus.NO_CONTENT)
    @Operation(
            operationId = "wantLess",
            summary = "See less of a post and of what is like it, of an author by handle, or of a hashtag",
            description = "From the next answer on. The post, and posts of the author, are not suggested at all.")
    @ApiResponse(responseCode = "204", description = "It is noted")
    @Problems({"influencer-unknown", "less-full", "post-unknown", "profile-required"})
    void addLess(Less.Kind kind, @Size(max = 50) String value, Caller caller) {
        feed.addLess(caller.accountId(), kind, value);
    }

    @Delete("/less/{kind}/{value}")
    @Access("feed:write:own")
    @Status(HttpStatus.NO_CONTENT)
    @Operation(operationId = "forgetLess", summary = "Take back that one wants less of something")
    @ApiResponse(responseCode = "204", description = "It is forgotten")
    @Problems({"feedback-none", "influencer-unknown", "post-unknown", "profile-required"})
    void removeLess(Less.Kind kind, @Size(max = 50) String value, Caller caller) {
        feed.removeLess(caller.accountId(), kind, value);
    }
}
