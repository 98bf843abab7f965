package dev.medley.social.statistics.web;

import dev.medley.access.Access;
import dev.medley.access.Caller;
import dev.medley.access.Permission;
import dev.medley.http.Problems;
import dev.medley.kernel.Money;
import dev.medley.social.statistics.AudienceOverlap;
import dev.medley.social.statistics.AudienceSample;
import dev.medley.social.statistics.AudienceSignals;
import dev.medley.social.statistics.InfluencerStatistics;
import dev.medley.social.statistics.StatisticsService;
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
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

@Controller("/api/influencers/{handle}")
@Tag(name = "Influencers")
class InfluencerStatisticsController {

    private static final Permission READS_ALL = Permission.of("influencer-statistics:read:all");
    private static final int USUAL_DAYS = 28;

    private final StatisticsService service;

    InfluencerStatisticsController(StatisticsService service) {
        this.service = service;
    }

    @Serdeable
    @Schema(name = "InfluencerStatistics")
    record StatisticsView(
            Instant from,
            Instant to,

            @Schema(description = "How many accounts were shown a post")
            long reach,

            long views,

            @Schema(description = "How many views were opened")
            long clicks,

            long posts,

            @Schema(description = "By others, as all that follows")
            long likes,

            long comments,
            long shares,
            long shareOpenings,

            @Schema(description = "Likes, comments and shares for each account reached")
            double engagementRate,

            long followers,
            long followersGained,

            @Nullable
            @Schema(
                    description =
                            "What affiliate links and promotion codes brought, clicks and conversions ever; null for no affiliate")
            AffiliateView affiliate) {

        static StatisticsView of(InfluencerStatistics statistics) {
            InfluencerStatistics.Engagement engagement = statistics.engagement();
            InfluencerStatistics.Affiliate affiliate = statistics.affiliate();
            return new StatisticsView(
                    statistics.from(),
                    statistics.to(),
                    statistics.reach(),
                    statistics.views(),
                    statistics.clicks(),
                    engagement.posts(),
                    engagement.likes(),
                    engagement.comments(),
                    engagement.shares(),
                    engagement.shareOpenings(),
                    engagement.rate(statistics.reach()),
                    statistics.followers().total(),
                    statistics.followers().gained(),
                    affiliate == null
                            ? null
                            : new AffiliateView(
                                    affiliate.clicks(),
                                    affiliate.conversions(),
                                    affiliate.conversionRate(),
                                    affiliate.codes(),
                                    affiliate.earnings().stream()
                                            .map(EarningView::of)
                                            .toList()));
        }
    }

    @Serdeable
    @Schema(name = "InfluencerAffiliate")
    record AffiliateView(
            long clicks,

            @Schema(description = "Orders that were paid, and neither cancelled nor refunded")
            long conversions,

            double conversionRate,
            List<String> codes,

            @Schema(description = "Of the period, by currency")
            List<EarningView> earnings) {}

    @Serdeable
    @Schema(
            name = "InfluencerEarning",
            description = "What orders came to that were paid, and neither cancelled nor refunded")
    record EarningView(
            long orders,

            @Schema(description = "Of the goods of these orders, after discounts and before tax")
            Money revenue,

            @Schema(description = "What the affiliate has of it, after what was taken back")
            Money commission) {

        static EarningView of(InfluencerStatistics.Earning earning) {
            return new EarningView(
                    earning.orders(),
                    Money.of(earning.revenue(), earning.currency()),
                    Money.of(earning.commission(), earning.currency()));
        }
    }

    @Serdeable
    @Schema(name = "AudienceOverlap")
    record OverlapView(
            long own,
            long other,

            @Nullable @Schema(description = "Null where it is under 20, which could say who they are")
            Long both) {}

    @Serdeable
    @Schema(name = "AudienceSignals", description = "Whether followers look as if they were bought")
    record SignalsView(
            @Schema(description = "Between 0 and 100; from 60 on somebody should look")
            int score,

            @Schema(description = "empty-profiles, no-engagement, sudden-burst")
            List<String> reasons,

            @Schema(description = "How many of the latest followers were looked at")
            long followers,

            long empty,
            long silent,
            long mostInAnHour) {}

    @Get("/statistics")
    @Access("influencer-statistics:read:own")
    @Operation(
            operationId = "readInfluencerStatistics",
            summary = "How an influencer did in the last days: one's own, or any for who may read all")
    @ApiResponse(responseCode = "200", description = "The statistics, of the latest 1,000 posts")
    @Problems({"influencer-unknown", "profile-required"})
    StatisticsView statistics(
            @Size(max = 30) String handle, @Nullable @QueryValue @Min(1) @Max(180) Integer days, Caller caller) {
        return StatisticsView.of(
                service.of(caller.accountId(), caller.may(READS_ALL), handle, days == null ? USUAL_DAYS : days));
    }

    @Get("/audience-overlap")
    @Access("influencer-statistics:read:own")
    @Operation(operationId = "readAudienceOverlap", summary = "How many follow both one's own account and another one")
    @ApiResponse(responseCode = "200", description = "How many; nothing where they are too few")
    @Problems({"influencer-private", "influencer-unknown", "profile-required"})
    OverlapView overlap(@Size(max = 30) String handle, @QueryValue @Size(max = 30) String with, Caller caller) {
        AudienceOverlap overlap = service.overlap(caller.accountId(), caller.may(READS_ALL), handle, with);
        return new OverlapView(overlap.own(), overlap.other(), overlap.both());
    }

    @Get("/audience-signals")
    @Access("influencer-statistics:read:own")
    @Operation(
            operationId = "readAudienceSignals",
            summary = "Whether the latest followers look as if they were bought, and why")
    @ApiResponse(responseCode = "200", description = "A score with its reasons")
    @Problems({"influencer-unknown", "profile-required"})
    SignalsView signals(@Size(max = 30) String handle, Caller caller) {
        AudienceSignals signals = service.signals(caller.accountId(), caller.may(READS_ALL), handle);
        AudienceSample sample = signals.sample();
        return new SignalsView(
                signals.score(),
                signals.reasons(),
                sample.followers(),
                sample.empty(),
                sample.silent(),
                sample.mostInAnHour());
    }
}
