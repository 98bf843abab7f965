package dev.medley.platform.versions.web;

import dev.medley.access.Access;
import dev.medley.http.PageView;
import dev.medley.http.versions.ApiVersions;
import dev.medley.http.versions.VersionUse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

@Controller("/api/admin/api-versions")
@Tag(name = "Versions", description = "The versions of the API, and who uses which")
class ApiVersionsController {

    private static final int DAYS = 30;

    private final VersionUse versionUse;
    private final Clock clock;

    ApiVersionsController(VersionUse versionUse, Clock clock) {
        this.versionUse = versionUse;
        this.clock = clock;
    }

    @Get
    @Access("api-version:read:all")
    @Operation(
            operationId = "listApiVersions",
            summary = "Every version of the API that answers, and who used it in the last 30 days",
            description = "Counts arrive within seconds.")
    @ApiResponse(responseCode = "200", description = "All versions, newest first, on one page")
    PageView<ApiVersionView> list() {
        List<VersionUse.Total> totals = versionUse.totals(
                LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusDays(DAYS));
        return new PageView<>(
                ApiVersions.ALL.stream()
                        .map(version -> ApiVersionView.of(version, totals))
                        .toList(),
                null);
    }
}
