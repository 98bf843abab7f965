package dev.medley.notifications.campaigns.web;

import dev.medley.notifications.campaigns.CampaignReport;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;

@Serdeable
@Schema(name = "CampaignReport", description = "What became of the mails with one of the subjects")
record CampaignReportView(
        String subject,
        long recipients,
        long sent,
        long skipped,

        @Schema(description = "Given up after several attempts")
        long failed,

        long delivered,
        long bounced,
        long complained,
        long opened,
        long clicked,
        long unsubscribed) {

    static CampaignReportView of(CampaignReport report) {
        return new CampaignReportView(
                report.subject(),
                report.recipients(),
                report.sent(),
                report.skipped(),
                report.failed(),
                report.delivered(),
                report.bounced(),
                report.complained(),
                report.opened(),
                report.clicked(),
                report.unsubscribed());
    }
}
