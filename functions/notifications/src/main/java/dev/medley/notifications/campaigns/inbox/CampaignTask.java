package dev.medley.notifications.campaigns.inbox;

import dev.medley.events.ScheduledTask;
import dev.medley.notifications.campaigns.CampaignRun;
import jakarta.inject.Singleton;

/** Once a minute, so that rates are those of a minute. */
@Singleton
class CampaignTask implements ScheduledTask {

    private final CampaignRun campaignRun;

    CampaignTask(CampaignRun campaignRun) {
        this.campaignRun = campaignRun;
    }

    @Override
    public String schedule() {
        return "notifications-campaigns";
    }

    @Override
    public void run() {
        campaignRun.begin();
        campaignRun.goOn();
    }
}
