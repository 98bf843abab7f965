package dev.medley.accountdata.usage.web;

import dev.medley.access.Access;
import dev.medley.access.Caller;
import dev.medley.accountdata.usage.UsageService;
import dev.medley.http.Problems;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Pattern;
import java.time.YearMonth;

@Controller("/api/users/me/usage")
@Tag(name = "Usage", description = "What the caller has used and may use")
class UsageController {

    private final UsageService usageService;

    UsageController(UsageService usageService) {
        this.usageService = usageService;
    }

    @Get("{?month}")
    @Access("usage:read:own")
    @Operation(operationId = "myUsage", summary = "What the caller has used in a month, and what the tier allows")
    @ApiResponse(responseCode = "200", description = "The meters")
    @Problems("account-unknown")
    UsageView usage(Caller caller, @Nullable @QueryValue @Pattern(regexp = "20\\d\\d-(0[1-9]|1[0-2])") String month) {
        YearMonth which = month == null ? usageService.thisMonth() : YearMonth.parse(month);
        return UsageView.of(usageService.usage(caller.accountId(), which));
    }
}
