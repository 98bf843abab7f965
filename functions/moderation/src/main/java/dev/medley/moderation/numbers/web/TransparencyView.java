package dev.medley.moderation.numbers.web;

import dev.medley.moderation.numbers.MonthNumbers;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

@Serdeable
@Schema(name = "TransparencyReport", description = "What moderators did, by month")
record TransparencyView(List<MonthView> months) {

    private static final long FEW = 5;

    @Serdeable
    @Schema(
            name = "TransparencyMonth",
            description = "Numbers from 1 to 4 are left out, so that they say nothing of anybody")
    record MonthView(
            LocalDate month,
            @Nullable Long reports,
            @Nullable Long decided,
            @Nullable Long automatic,
            @Nullable Long released,
            @Nullable Long hidden,
            @Nullable Long removed,
            @Nullable Long warned,
            @Nullable Long limited,
            @Nullable Long suspended,
            @Nullable Long appeals,
            @Nullable Long appealsUpheld) {

        static MonthView of(MonthNumbers numbers) {
            return new MonthView(
                    numbers.month(),
                    shown(numbers.reports()),
                    shown(numbers.decided()),
                    shown(numbers.automatic()),
                    shown(numbers.released()),
                    shown(numbers.hidden()),
                    shown(numbers.removed()),
                    shown(numbers.warned()),
                    shown(numbers.limited()),
                    shown(numbers.suspended()),
                    shown(numbers.appeals()),
                    shown(numbers.appealsUpheld()));
        }

        private static @Nullable Long shown(long number) {
            return number > 0 && number < FEW ? null : number;
        }
    }

    static TransparencyView of(List<MonthNumbers> months) {
        return new TransparencyView(months.stream().map(MonthView::of).toList());
    }
}
