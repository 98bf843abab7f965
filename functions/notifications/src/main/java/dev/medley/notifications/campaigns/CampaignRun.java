package dev.medley.notifications.campaigns;

import dev.medley.access.Authorities;
import dev.medley.access.Authority;
import dev.medley.access.Permission;
import dev.medley.events.Outbox;
import dev.medley.kernel.Refusal;
import dev.medley.notifications.NotificationsEvents.CampaignMailDue;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * Has campaigns begin, go on at their rate, and end: each in a transaction of its own, and as long as who had it begin may do
 * so. Accounts are held before campaigns are.
 */
@Singleton
public class CampaignRun {

    private static final Permission WRITE = Permission.of("campaign:write:all");

    private final CampaignRepository repository;
    private final CampaignMailRepository mails;
    private final Authorities authorities;
    private final Outbox outbox;
    private final Clock clock;

    CampaignRun(
            CampaignRepository repository,
            CampaignMailRepository mails,
            Authorities authorities,
            Outbox outbox,
            Clock clock) {
        this.repository = repository;
        this.mails = mails;
        this.authorities = authorities;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Has those begin whose time has come: their recipients are who meets the audience now. */
    public void begin() {
        repository.due(clock.instant()).forEach(this::begin);
    }

    /** Queues as many mails of each as may go out in a minute; called once a minute. */
    public void goOn() {
        repository.running().forEach(this::goOn);
    }

    @Transactional
    void begin(EmailCampaign due) {
        UUID[] ranked = mails.oneOfEachRoles();
        Authority starter = authority(due, ranked).orElse(null);
        EmailCampaign campaign = lock(due, CampaignStatus.SCHEDULED).orElse(null);
        if (campaign == null) {
            return;
        }
        if (starter == null) {
            fail(campaign);
            return;
        }
        int limit = starter.isSuperAdmin() ? Integer.MAX_VALUE : starter.rank();
        int _ = mails.addRecipients(campaign, ranked, limit, clock.instant());
        repository.change(campaign.with(CampaignStatus.RUNNING));
    }

    @Transactional
    void goOn(EmailCampaign running) {
        Optional<Authority> starter = authority(running);
        EmailCampaign campaign = lock(running, CampaignStatus.RUNNING).orElse(null);
        if (campaign == null) {
            return;
        }
        if (starter.isEmpty()) {
            fail(campaign);
            return;
        }
        List<CampaignMail> queued = mails.queue(campaign, campaign.details().ratePerMinute(), clock.instant());
        outbox.announce(queued.stream()
                .map(mail -> outbox.event(mail.accountId(), mail.id(), new CampaignMailDue()))
                .toList());
        if (queued.isEmpty() && !mails.hasOpen(campaign.id())) {
            repository.change(campaign.with(CampaignStatus.FINISHED));
        }
    }

    /** What who had it begin may do now; empty where that is not to send campaigns any more. */
    private Optional<Authority> authority(EmailCampaign campaign, UUID... alsoHeld) {
        try {
            return Optional.of(authorities.of(Objects.requireNonNull(campaign.startedBy()), WRITE, alsoHeld));
        } catch (Refusal _) {
            return Optional.empty();
        }
    }

    private Optional<EmailCampaign> lock(EmailCampaign campaign, CampaignStatus expected) {
        return repository.lock(campaign.id()).filter(locked -> locked.status() == expected);
    }

    private void fail(EmailCampaign campaign) {
        repository.change(campaign.failed("permission-missing"));
    }
}
