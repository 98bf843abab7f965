package dev.medley.social.activity.web;

import dev.medley.access.Access;
import dev.medley.access.Caller;
import dev.medley.http.PageView;
import dev.medley.http.Problems;
import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import dev.medley.social.activity.InfluencerActivity;
import dev.medley.social.activity.InfluencerActivityService;
import dev.medley.social.profiles.ProfileCard;
import dev.medley.social.profiles.web.ProfileCardView;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Controller("/api/influencers/{handle}/activity")
@Tag(name = "Influencers")
class InfluencerActivityController {

    private final InfluencerActivityService service;

    InfluencerActivityController(InfluencerActivityService service) {
        this.service = service;
    }

    @Serdeable
    @Schema(name = "InfluencerActivity", description = "Something that an account did")
    record InfluencerActivityView(
            @Schema(
                    type = "string",
                    allowableValues = {"post", "like", "comment", "follow"})
            String kind,

            @Nullable UUID postId,
            @Nullable UUID commentId,

            @Nullable @Schema(description = "The beginning of what was posted, liked or said")
            String text,

            @Nullable @Schema(description = "Whose post it was, or who was followed")
            ProfileCardView account,

            Instant at) {

        static InfluencerActivityView of(InfluencerActivity entry, @Nullable ProfileCard card) {
            return new InfluencerActivityView(
                    entry.kind(),
                    entry.postId(),
                    entry.commentId(),
                    entry.text(),
                    card == null ? null : ProfileCardView.of(card),
                    entry.at());
        }
    }

    @Get
    @Access("influencer:read:own")
    @Operation(
            operationId = "listInfluencerActivity",
            summary = "What an account posted, liked, said and followed, newest first; as far as the caller may see it")
    @ApiResponse(responseCode = "200", description = "A page of it")
    @Problems({"influencer-private", "influencer-unknown", "profile-required"})
    PageView<InfluencerActivityView> list(@Size(max = 30) String handle, PageRequest page, Caller caller) {
        Page<InfluencerActivity> found = service.list(caller.accountId(), handle, page);
        Map<UUID, ProfileCard> cards = service.cards(found);
        return PageView.of(found, entry -> InfluencerActivityView.of(entry, cards.get(entry.accountId())));
    }
}
