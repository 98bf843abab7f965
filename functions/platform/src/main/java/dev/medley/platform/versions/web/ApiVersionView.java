package dev.medley.platform.versions.web;

import dev.medley.http.versions.ApiVersion;
import dev.medley.http.versions.VersionUse;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Serdeable
@Schema(description = "A version of the API, and how much it was used in the last 30 days")
record ApiVersionView(
        @Schema(example = "2026-11-01") String version,

        @Nullable @Schema(description = "Since when there is a newer one")
        Instant deprecatedAt,

        @Nullable @Schema(description = "From when it may be gone")
        Instant sunsetAt,

        long requests,

        @Schema(description = "Who uses a version that goes away, most first; at most 100")
        List<ApiVersionClient> clients) {

    /** An account that uses a version. */
    @Serdeable
    record ApiVersionClient(
            @Nullable @Schema(description = "null for all who have not signed in")
            UUID accountId,

            long requests,
            LocalDate lastUsedOn) {}

    static ApiVersionView of(ApiVersion version, List<VersionUse.Total> totals) {
        List<VersionUse.Total> own = totals.stream()
                .filter(total -> total.version().equals(version.text()))
                .toList();
        Optional<ApiVersion.Retirement> retirement = Optional.ofNullable(version.retirement());
        return new ApiVersionView(
                version.text(),
                retirement.map(ApiVersion.Retirement::deprecatedAt).orElse(null),
                retirement.map(ApiVersion.Retirement::sunsetAt).orElse(null),
                own.stream().mapToLong(VersionUse.Total::requests).sum(),
                version.isNewest()
                        ? List.of()
                        : own.stream().map(ApiVersionView::client).toList());
    }

    private static ApiVersionClient client(VersionUse.Total total) {
        return new ApiVersionClient(total.accountId(), total.requests(), total.lastUsedOn());
    }
}
