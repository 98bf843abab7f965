package dev.medley.notifications.campaigns;

/**
 * What became of the mails with one of the subjects.
 *
 * @param failed what was given up after several attempts
 * @param skipped who had switched such mails off, or had no address, or one that is not written to
 */
public record CampaignReport(
        String subject,
        long recipients,
        long sent,
        long skipped,
        long failed,
        long delivered,
        long bounced,
        long complained,
        long opened,
        long clicked,
        long unsubscribed) {}
