package dev.medley.social.profiles.web;

import dev.medley.access.Access;
import dev.medley.access.Caller;
import dev.medley.http.Idempotent;
import dev.medley.http.IfMatch;
import dev.medley.http.PageView;
import dev.medley.http.Patch;
import dev.medley.http.Problems;
import dev.medley.http.VersionedResponse;
import dev.medley.kernel.PageRequest;
import dev.medley.social.profiles.InfluencerDetail;
import dev.medley.social.profiles.InfluencerFilter;
import dev.medley.social.profiles.InfluencerService;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.net.URI;
import org.jspecify.annotations.Nullable;

@Controller("/api/influencers")
@Tag(name = "Influencers", description = "Public profiles")
class InfluencersController {

    private final InfluencerService service;

    InfluencersController(InfluencerService service) {
        this.service = service;
    }

    @Post
    @Access("influencer:write:own")
    @Idempotent
    @Status(HttpStatus.CREATED)
    @Operation(
            operationId = "createInfluencer",
            summary = "Make one's profile",
            description = "An account has one. Who follows, posts, comments or likes has a profile, which others see.")
    @ApiResponse(responseCode = "201", description = "The profile")
    @Problems({"handle-reserved", "handle-taken", "influencer-exists", "text-refused"})
    HttpResponse<InfluencerView> create(@Valid @Body NewInfluencer request, Caller caller) {
        InfluencerDetail detail = service.create(caller.accountId(), request.text());
        return HttpResponse.created(
                InfluencerView.of(detail, caller.accountId()),
                URI.create("/api/influencers/" + detail.influencer().text().handle()));
    }

    @Get
    @Access("influencer:read:own")
    @Operation(
            operationId = "listInfluencers",
            summary = "Find profiles by the beginning of a handle or a name, or by niche; newest first",
            description = "Without those that the caller has blocked, or is blocked by.")
    @ApiResponse(responseCode = "200", description = "A page of profiles")
    PageView<InfluencerView> list(
            @Nullable @QueryValue @Size(min = 1, max = 100) String q,
            @Nullable @QueryValue @Size(max = 40) String niche,
            PageRequest page,
            Caller caller) {
        return PageView.of(
                service.list(caller.accountId(), new InfluencerFilter(q, niche), page),
                detail -> InfluencerView.of(detail, caller.accountId()));
    }

    @Get("/{handle}")
    @Access("influencer:read:own")
    @Operation(
            operationId = "readInfluencer",
            summary = "A profile, by its handle or one that it had before; me is the caller's own")
    @ApiResponse(responseCode = "200", description = "The profile")
    @Problems({"influencer-unknown", "profile-required"})
    HttpResponse<InfluencerView> read(@Size(max = 30) String handle, Caller caller) {
        return answer(service.find(caller.accountId(), handle), caller);
    }

    @io.micronaut.http.annotation.Patch(
            value = "/{handle}",
            consumes = {MediaType.APPLICATION_JSON, Patch.MEDIA_TYPE})
    @Access("influencer:write:own")
    @Operation(
            operationId = "changeInfluencer",
            summary = "Change one's own profile, which me stands for",
            description =
                    "A handle can be changed every 14 days. A profile that turns private hides its older posts too.")
    @ApiResponse(responseCode = "200", description = "The profile")
    @Problems({
        "handle-changed-lately",
        "handle-reserved",
        "handle-taken",
        "influencer-unknown",
        "owner-required",
        "profile-required",
        "text-refused"
    })
    HttpResponse<InfluencerView> change(
            @Size(max = 30) String handle, @Valid @Body InfluencerPatch patch, IfMatch ifMatch, Caller caller) {
        service.requireOwn(caller.accountId(), handle);
        if (!patch.privateAccount().isAbsent()) {
            caller.requireOwner();
        }
        return answer(service.change(caller.accountId(), patch::applyTo, ifMatch), caller);
    }

    private static HttpResponse<InfluencerView> answer(InfluencerDetail detail, Caller caller) {
        return VersionedResponse.of(
                InfluencerView.of(detail, caller.accountId()),
                detail.influencer().version());
    }
}
