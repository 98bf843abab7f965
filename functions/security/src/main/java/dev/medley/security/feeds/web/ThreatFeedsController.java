package dev.medley.security.feeds.web;

import dev.medley.access.Access;
import dev.medley.audit.AuditContext;
import dev.medley.http.Idempotent;
import dev.medley.http.PageView;
import dev.medley.http.Problems;
import dev.medley.http.SingleLine;
import dev.medley.kernel.PageRequest;
import dev.medley.security.feeds.ThreatFeed;
import dev.medley.security.feeds.ThreatFeedRepository;
import dev.medley.security.feeds.ThreatFeedService;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;

@Controller("/api/admin/threat-feeds")
@Tag(name = "Threat feeds", description = "Lists of hostile addresses that others publish")
class ThreatFeedsController {

    private final ThreatFeedRepository repository;
    private final ThreatFeedService service;

    ThreatFeedsController(ThreatFeedRepository repository, ThreatFeedService service) {
        this.repository = repository;
        this.service = service;
    }

    @Serdeable
    @Schema(name = "NewThreatFeed")
    record NewThreatFeed(
            @NotNull @SingleLine @Size(min = 1, max = 100) String name,

            @NotNull
            @Size(max = 500)
            @Pattern(regexp = "https?://[!-.0-?A-~]+(/[!-~]*)?")
            @Schema(
                    description = "A text with one address or range a line; names no user",
                    example = "https://example.org/hostile.txt")
            String url) {}

    @Serdeable
    @Schema(name = "ThreatFeed")
    record ThreatFeedView(
            UUID id,
            String name,
            String url,
            Instant createdAt,
            UUID createdBy,

            @Nullable @Schema(description = "When it was last read whole")
            Instant importedAt,

            @Schema(description = "How many ranges it had then")
            int ranges,

            @Nullable @Schema(description = "Why it could not be read since")
            String fault) {

        static ThreatFeedView of(ThreatFeed feed) {
            return new ThreatFeedView(
                    feed.id(),
                    feed.name(),
                    feed.url(),
                    feed.createdAt(),
                    feed.createdBy(),
                    feed.importedAt(),
                    feed.ranges(),
                    feed.fault());
        }
    }

    @Get
    @Access("threat-feed:read:all")
    @Operation(operationId = "listThreatFeeds", summary = "The feeds that are imported, newest first")
    @ApiResponse(responseCode = "200", description = "A page of feeds")
    PageView<ThreatFeedView> list(PageRequest page) {
        return PageView.of(repository.list(page), ThreatFeedView::of);
    }

    @Post
    @Access(value = "threat-feed:write:all", stepUp = true)
    @Idempotent
    @Status(HttpStatus.CREATED)
    @Operation(
            operationId = "addThreatFeed",
            summary = "Have a feed imported every hour",
            description = "Requests from its ranges are refused, unless an operator's rule allows them.")
    @ApiResponse(responseCode = "201", description = "The feed")
    @Problems("threat-feeds-full")
    ThreatFeedView add(@Valid @Body NewThreatFeed feed, AuditContext context) {
        return ThreatFeedView.of(service.add(context, feed.name(), feed.url()));
    }

    @Post("/{id}/import")
    @Access(value = "threat-feed:write:all", stepUp = true)
    @Status(HttpStatus.OK)
    @Operation(operationId = "importThreatFeed", summary = "Import a feed now")
    @ApiResponse(responseCode = "200", description = "The feed; fault says why it was not imported")
    @Problems("threat-feed-unknown")
    ThreatFeedView importNow(UUID id, AuditContext context) {
        return ThreatFeedView.of(service.importNow(context, id));
    }

    @Delete("/{id}")
    @Access(value = "threat-feed:write:all", stepUp = true)
    @Status(HttpStatus.NO_CONTENT)
    @Operation(operationId = "removeThreatFeed", summary = "Forget a feed and its ranges")
    @ApiResponse(responseCode = "204", description = "It is gone")
    @Problems("threat-feed-unknown")
    void remove(UUID id, AuditContext context) {
        service.remove(context, id);
    }
}
