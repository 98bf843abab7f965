package dev.medley.moderation.numbers.web;

import dev.medley.moderation.numbers.DeskNumbers;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Serdeable
@Schema(name = "ModerationDashboard", description = "How the desk does")
record ModerationDashboardView(
        QueueView queue,
        PeriodView period,
        @Schema(description = "Of open cases") List<ShareView> byCategory,
        @Schema(description = "Decisions of the period") List<ShareView> byAction,
        List<ModeratorView> byModerator) {

    @Serdeable
    @Schema(name = "ModerationQueueNumbers", description = "What waits now")
    record QueueView(
            long open,
            long claimed,

            @Schema(description = "That were to be decided by now")
            long late,

            @Schema(description = "That nobody but their authors sees meanwhile")
            long hidden,

            long openAppeals,

            @Nullable @Schema(description = "How long the oldest has waited")
            Long oldestMinutes) {}

    @Serdeable
    @Schema(name = "ModerationPeriodNumbers", description = "What happened in the period")
    record PeriodView(
            int days,
            long reports,
            long opened,
            long decided,

            @Schema(description = "Hidden because several reported them")
            long automatic,

            @Nullable @Schema(description = "From opening to decision, the median")
            Double medianMinutes,

            @Nullable @Schema(description = "The share that was decided in time")
            Double inTimeShare,

            long appeals,

            @Nullable @Schema(description = "The share of decided appeals that were upheld")
            Double overturnedShare) {}

    @Serdeable
    @Schema(name = "ModerationShare")
    record ShareView(String name, long count) {

        static ShareView of(DeskNumbers.Share share) {
            return new ShareView(share.name(), share.count());
        }
    }

    @Serdeable
    @Schema(name = "ModeratorNumbers")
    record ModeratorView(UUID moderatorId, long decided, long overturned) {}

    static ModerationDashboardView of(DeskNumbers numbers, int days) {
        DeskNumbers.Queue queue = numbers.queue();
        DeskNumbers.Period period = numbers.period();
        return new ModerationDashboardView(
                new QueueView(
                        queue.open(),
                        queue.claimed(),
                        queue.late(),
                        queue.hidden(),
                        queue.openAppeals(),
                        queue.oldestMinutes()),
                new PeriodView(
                        days,
                        period.reports(),
                        period.opened(),
                        period.decided(),
                        period.automatic(),
                        period.medianMinutes(),
                        period.inTime(),
                        period.appeals(),
                        period.overturned()),
                numbers.byCategory().stream().map(ShareView::of).toList(),
                numbers.byAction().stream().map(ShareView::of).toList(),
                numbers.byModerator().stream()
                        .map(one -> new ModeratorView(one.moderatorId(), one.decided(), one.overturned()))
                        .toList());
    }
}
