package dev.medley.audio.web;

import dev.medley.access.Access;
import dev.medley.access.Caller;
import dev.medley.audio.RecordingQueryService;
import dev.medley.audio.RecordingStatus;
import dev.medley.audio.library.RecordingDetails;
import dev.medley.audio.library.RecordingDetailsService;
import dev.medley.audio.library.RecordingFilter;
import dev.medley.audio.library.RecordingListing;
import dev.medley.audio.library.TagCount;
import dev.medley.audio.library.TagNames;
import dev.medley.http.IfMatch;
import dev.medley.http.PageView;
import dev.medley.http.Patch;
import dev.medley.http.Problems;
import dev.medley.http.SortFields;
import dev.medley.kernel.PageRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Controller("/api/audio")
@Tag(name = "Recordings")
class RecordingLibraryController {

    private final RecordingListing listing;
    private final RecordingDetailsService service;
    private final RecordingQueryService recordings;
    private final RecordingViews views;

    RecordingLibraryController(
            RecordingListing listing,
            RecordingDetailsService service,
            RecordingQueryService recordings,
            RecordingViews views) {
        this.listing = listing;
        this.service = service;
        this.recordings = recordings;
        this.views = views;
    }

    @Serdeable
    @Schema(name = "RecordingTags", description = "The thousand most frequent tags")
    record TagsView(List<TagCountView> items) {}

    @Serdeable
    @Schema(name = "RecordingTag")
    record TagCountView(
            @Schema(example = "interview") String tag,
            @Schema(description = "How many files have it") int files) {

        static TagCountView of(TagCount count) {
            return new TagCountView(count.tag(), count.files());
        }
    }

    @Get("{?status,q,tag,collectionId,contentType,durationFromMs,durationToMs,createdFrom,createdTo}")
    @Access("recording:read:own")
    @Operation(
            operationId = "listRecordings",
            summary = "The caller's recordings, newest first unless sorted otherwise",
            description =
                    "Words are looked for in titles, file names, descriptions, tags and notes: each has to begin a "
                            + "word there. One that none of them has is also looked for as the words that look most like it.")
    @ApiResponse(responseCode = "200", description = "A page of recordings")
    @Problems({"duration-range-invalid", "period-invalid"})
    PageView<RecordingView> list(
            Caller caller,
            @Nullable @QueryValue @Pattern(regexp = "uploading|processing|ready|rejected") String status,
            @Nullable @QueryValue @Size(max = 200) @Parameter(description = "Words", example = "budget meeting")
                    String q,
            @Nullable @QueryValue @Size(max = 50) @Parameter(example = "interview") String tag,
            @Nullable @QueryValue UUID collectionId,
            @Nullable @QueryValue @Size(max = 255) @Parameter(example = "audio/wav") String contentType,
            @Nullable @QueryValue @Min(0) Long durationFromMs,
            @Nullable @QueryValue @Min(0) Long durationToMs,
            @Nullable @QueryValue @Parameter(description = "When it was announced") Instant createdFrom,
            @Nullable @QueryValue @Parameter(description = "Not included") Instant createdTo,
            @SortFields({"fileName", "sizeBytes", "updatedAt", "createdAt", "title", "duration"}) PageRequest page) {
        RecordingFilter filter = new RecordingFilter(
                status == null ? null : RecordingStatus.of(status),
                q == null || q.isBlank() ? null : TagNames.of(q),
                tag == null ? null : TagNames.of(tag),
                collectionId,
                contentType,
                new RecordingFilter.Durations(durationFromMs, durationToMs),
                new RecordingFilter.Times(createdFrom, createdTo));
        return PageView.of(
                listing.find(caller.accountId(), filter, page),
                found -> RecordingView.of(found.recording(), found.details()));
    }

    @Get("/tags")
    @Access("recording:read:own")
    @Operation(operationId = "listRecordingTags", summary = "The tags of the caller's recordings, most frequent first")
    @ApiResponse(responseCode = "200", description = "The tags, and how many files have each")
    TagsView tags(Caller caller) {
        return new TagsView(
                service.tags(caller.accountId()).stream().map(TagCountView::of).toList());
    }

    @io.micronaut.http.annotation.Patch(
            value = "/{id}",
            consumes = {MediaType.APPLICATION_JSON, Patch.MEDIA_TYPE})
    @Access("recording:write:own")
    @Operation(
            operationId = "changeRecording",
            summary = "Say what a recording is: title, description, tags",
            description =
                    "It is said of the file, so that all of its versions have it, later ones too. Tags are kept in small "
                            + "letters, each once.")
    @ApiResponse(responseCode = "200", description = "The recording")
    @Problems("recording-unknown")
    HttpResponse<RecordingView> change(Caller caller, UUID id, @Valid @Body RecordingPatch patch, IfMatch ifMatch) {
        RecordingDetails details = service.change(caller.accountId(), id, patch::applyTo, ifMatch);
        return views.versioned(recordings.find(id, caller.accountId()), details);
    }
}
