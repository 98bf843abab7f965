package dev.medley.accountdata.modelusage.web;

import dev.medley.access.Access;
import dev.medley.accountdata.modelusage.ModelUsage;
import dev.medley.accountdata.modelusage.ModelUsage.Breakdown;
import dev.medley.accountdata.modelusage.ModelUsageRepository;
import dev.medley.http.PageView;
import dev.medley.http.Problems;
import dev.medley.kernel.Page;
import dev.medley.kernel.Refusal;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Pattern;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

@Controller("/api/admin/model-usage")
@Tag(name = "Usage")
class ModelUsageController {

    private static final int DAYS = 30;
    private static final Duration LONGEST = Duration.ofDays(366);

    private final ModelUsageRepository repository;
    private final Clock clock;

    ModelUsageController(ModelUsageRepository repository, Clock clock) {
        this.repository = repository;
        this.clock = clock;
    }

    @Get("{?by,from,until}")
    @Access("model-usage:read:all")
    @Operation(
            operationId = "readModelUsage",
            summary = "What calls of models came to: how many, how fast, and what they cost",
            description = "Days are those of UTC; without from and until, the last 30.")
    @ApiResponse(responseCode = "200", description = "The sums, the dearest first")
    @Problems("period-invalid")
    PageView<ModelUsage> read(
            @Nullable
                    @QueryValue
                    @Pattern(regexp = "^(provider|model|task|prompt|day)$")
                    @Parameter(description = "What calls are summed by; the provider where nothing is said")
                    String by,
            @Nullable @QueryValue @Parameter(description = "The first day") LocalDate from,
            @Nullable @QueryValue @Parameter(description = "The day after the last") LocalDate until) {
        LocalDate end = until == null
                ? LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(1)
                : until;
        LocalDate begin = from == null ? end.minusDays(DAYS) : from;
        Instant first = begin.atStartOfDay().toInstant(ZoneOffset.UTC);
        Instant last = end.atStartOfDay().toInstant(ZoneOffset.UTC);
        if (!first.isBefore(last) || Duration.between(first, last).compareTo(LONGEST) > 0) {
            throw Refusal.invalid("period-invalid", "/from", "A period begins before it ends, at most 366 days.");
        }
        Breakdown breakdown = by == null ? Breakdown.PROVIDER : Breakdown.valueOf(by.toUpperCase(Locale.ROOT));
        return PageView.of(new Page<>(repository.sums(breakdown, first, last), null), usage -> usage);
    }
}
