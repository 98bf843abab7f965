package dev.medley.analytics.funnels.web;

import dev.medley.analytics.funnels.FunnelAnswer;
import dev.medley.analytics.funnels.FunnelOrder;
import dev.medley.analytics.funnels.FunnelQuestion;
import dev.medley.analytics.funnels.FunnelService.Counted;
import dev.medley.analytics.funnels.FunnelTimes;
import dev.medley.analytics.questions.web.FrameView;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

@Serdeable
@Schema(
        name = "ConversionFunnel",
        description = "How many of those who begin take the next steps; each person counts once")
record FunnelView(FrameView meta, FunnelOrder order, long windowMs, List<FunnelGroupView> groups) {

    @Serdeable
    @Schema(name = "FunnelGroup")
    record FunnelGroupView(
            @Nullable
            @Schema(description = "The country or device where people began; null is unknown, or no breakdown")
            String key,

            long entrants,
            long converted,

            @Schema(description = "Those not through whose window is open: they are in entrants, and in no rate")
            long open,

            @Schema(description = "converted as a part of the entrants that are not open")
            double conversionRate,

            @Nullable @Schema(description = "From the first step to the last; null where nobody is through")
            TimesView timeToConvert,

            List<FunnelStepView> steps) {}

    @Serdeable
    @Schema(name = "FunnelStep")
    record FunnelStepView(
            @Schema(description = "Of a funnel in any order: how many took so many steps")
            String type,

            long people,

            @Schema(description = "people as a part of those of the step before")
            double rate,

            @Nullable @Schema(description = "After the step before")
            TimesView time) {}

    @Serdeable
    @Schema(name = "FunnelTimes")
    record TimesView(long averageMs, long medianMs) {

        static @Nullable TimesView of(Optional<FunnelTimes> times) {
            return times.map(t ->
                            new TimesView(t.average().toMillis(), t.median().toMillis()))
                    .orElse(null);
        }
    }

    static FunnelView of(FunnelQuestion question, Counted counted) {
        return new FunnelView(
                FrameView.of(question.frame(), Optional.of(counted.asOf())),
                question.order(),
                question.window().toMillis(),
                counted.answer().groups().stream()
                        .map(group -> group(question, group))
                        .toList());
    }

    private static FunnelGroupView group(FunnelQuestion question, FunnelAnswer.Group group) {
        long entrants = group.steps().getFirst().people();
        long converted = group.steps().getLast().people();
        List<FunnelStepView> steps = new ArrayList<>();
        for (int i = 0; i < group.steps().size(); i++) {
            FunnelAnswer.Step step = group.steps().get(i);
            long before = i == 0 ? entrants : group.steps().get(i - 1).people();
            String type = question.order() == FunnelOrder.ANY
                    ? (i + 1) + " of any"
                    : question.steps().get(i);
            steps.add(new FunnelStepView(type, step.people(), rate(step.people(), before), TimesView.of(step.times())));
        }
        return new FunnelGroupView(
                group.key(),
                entrants,
                converted,
                group.open(),
                rate(converted, entrants - group.open()),
                TimesView.of(group.times()),
                steps);
    }

    private static double rate(long part, long whole) {
        return whole == 0 ? 0 : (double) part / whole;
    }
}
