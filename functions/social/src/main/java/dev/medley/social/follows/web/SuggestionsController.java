package dev.medley.social.follows.web;

import dev.medley.access.Access;
import dev.medley.access.Caller;
import dev.medley.http.Problems;
import dev.medley.social.follows.Suggestion;
import dev.medley.social.follows.SuggestionService;
import dev.medley.social.profiles.web.ProfileCardView;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

@Controller("/api/follows/suggestions")
@Tag(name = "Follows")
class SuggestionsController {

    private static final int USUAL = 10;

    private final SuggestionService service;

    SuggestionsController(SuggestionService service) {
        this.service = service;
    }

    @Serdeable
    @Schema(name = "FollowSuggestion")
    record SuggestionView(ProfileCardView account, SuggestionReason because) {

        static SuggestionView of(Suggestion suggestion) {
            return new SuggestionView(
                    ProfileCardView.of(suggestion.card()),
                    new SuggestionReason(suggestion.kind(), suggestion.mutual(), suggestion.via(), suggestion.niche()));
        }
    }

    @Serdeable
    @Schema(name = "FollowSuggestionReason")
    record SuggestionReason(
            @Schema(
                    type = "string",
                    allowableValues = {"mutual", "niche", "popular"})
            String kind,

            @Schema(description = "How many follow it whom the caller follows")
            int mutual,

            @Schema(description = "Some of them, by handle") List<String> via,

            @Nullable @Schema(description = "One that both have")
            String niche) {}

    @Serdeable
    @Schema(name = "FollowSuggestionList", description = "Best first")
    record SuggestionListView(List<SuggestionView> items) {}

    @Get
    @Access("follow:read:own")
    @Operation(
            operationId = "suggestFollows",
            summary = "Whom one may like to follow, and why",
            description =
                    "Who is followed by those whom one follows, has the same niches, or is popular now. Without those whom "
                            + "one follows, has asked, blocks, is blocked by, mutes or has dismissed.")
    @ApiResponse(responseCode = "200", description = "Accounts, the best first")
    SuggestionListView suggest(@Nullable @QueryValue @Min(1) @Max(50) Integer limit, Caller caller) {
        return new SuggestionListView(service.suggest(caller.accountId(), limit == null ? USUAL : limit).stream()
                .map(SuggestionView::of)
                .toList());
    }

    @Delete("/{handle}")
    @Access("follow:write:own")
    @Status(HttpStatus.NO_CONTENT)
    @Operation(operationId = "dismissSuggestion", summary = "Have an account not be suggested any more")
    @ApiResponse(responseCode = "204", description = "It is not")
    @Problems({"influencer-unknown", "profile-required"})
    void dismiss(@Size(max = 30) String handle, Caller caller) {
        service.dismiss(caller.accountId(), handle);
    }
}
