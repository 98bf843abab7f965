package dev.medley.flags.usage.web;

import dev.medley.access.Access;
import dev.medley.flags.usage.FlagUsageService;
import dev.medley.flags.usage.VariantUsage;
import dev.medley.http.PageView;
import dev.medley.http.Problems;
import dev.medley.kernel.Page;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

@Controller("/api/admin/flags/{key}/usage")
@Tag(name = "Flag administration")
class FlagUsageController {

    private final FlagUsageService service;

    FlagUsageController(FlagUsageService service) {
        this.service = service;
    }

    @Serdeable
    @Schema(name = "FlagUsage", description = "How often a flag had a variant on a day (UTC)")
    record View(LocalDate day, String variant, long evaluations) {

        static View of(VariantUsage usage) {
            return new View(usage.day(), usage.variant(), usage.evaluations());
        }
    }

    @Get("{?environment,days}")
    @Access("flag:read:all")
    @Operation(
            operationId = "readFlagUsage",
            summary = "How often a flag had which variant, by day",
            description = "Processes count for themselves and hand over every ten seconds, while they evaluate.")
    @ApiResponse(responseCode = "200", description = "The days on which it was evaluated, the latest first")
    @Problems({"flag-environment-unknown", "flag-unknown"})
    PageView<View> usage(
            String key,
            @QueryValue(defaultValue = "production") @Size(max = 40) String environment,
            @QueryValue(defaultValue = "14") @Min(1) @Max(92) int days) {
        return PageView.of(new Page<>(service.usage(key, environment, days), null), View::of);
    }
}
