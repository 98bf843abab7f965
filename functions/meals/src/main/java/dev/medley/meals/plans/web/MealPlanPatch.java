package dev.medley.meals.plans.web;

import dev.medley.http.Patch;
import dev.medley.http.SingleLine;
import dev.medley.meals.plans.MealPlanService.PlanDetails;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

@Serdeable
record MealPlanPatch(
        @Schema(minLength = 1, maxLength = 100) Patch<@NotBlank @Size(max = 100) @SingleLine String> name,
        Patch<@NotNull LocalDate> startsOn,
        Patch<@NotNull @Min(1) @Max(31) Integer> days) {

    PlanDetails applyTo(PlanDetails present) {
        return new PlanDetails(
                name.isAbsent() ? present.name() : name.get().strip(),
                startsOn.isAbsent() ? present.startsOn() : startsOn.get(),
                days.isAbsent() ? present.days() : days.get());
    }
}
