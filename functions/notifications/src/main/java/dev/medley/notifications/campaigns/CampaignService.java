package dev.medley.notifications.campaigns;

import dev.medley.audit.AuditContext;
import dev.medley.audit.AuditLog;
import dev.medley.kernel.Ids;
import dev.medley.kernel.Refusal;
import dev.medley.kernel.VersionCheck;
import dev.medley.mail.TemplateFault;
import dev.medley.mail.TextTemplate;
import dev.medley.notifications.campaigns.EmailCampaign.CampaignDetails;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntPredicate;

/** What administrators do with campaigns. */
@Singleton
public class CampaignService {

    private static final Set<String> NAMES = Set.of("email");

    private static final Duration LONGEST = Duration.ofDays(366);

    private final CampaignRepository repository;
    private final AudienceCheck audienceCheck;
    private final AuditLog audit;
    private final Clock clock;

    CampaignService(CampaignRepository repository, AudienceCheck audienceCheck, AuditLog audit, Clock clock) {
        this.repository = repository;
        this.audienceCheck = audienceCheck;
        this.audit = audit;
        this.clock = clock;
    }

    /** Makes a draft. */
    @Transactional
    public EmailCampaign create(AuditContext context, CampaignDetails details) {
        requireSound(details);
        EmailCampaign campaign = new EmailCampaign(
                Ids.next(clock),
                details,
                CampaignStatus.DRAFT,
                null,
                null,
                null,
                1,
                context.actor().accountId(),
                clock.instant());
        repository.add(campaign);
        audit.note(context, "campaign.created", campaign.id(), Map.of("name", details.name()));
        return campaign;
    }

    public EmailCampaign find(UUID id) {
        return repository.find(id).orElseThrow(CampaignService::unknown);
    }

    /** What became of its mails, by subject. */
    public List<CampaignReport> report(UUID id) {
        return repository.report(find(id));
    }

    /**
     * Changes a draft.
     *
     * @param expected whether the caller knows this version
     */
    @Transactional
    public EmailCampaign change(AuditContext context, UUID id, CampaignDetails details, IntPredicate expected) {
        EmailCampaign campaign = lock(id);
        VersionCheck.require(expected, campaign.version());
        requireSound(details);
        require(campaign, CampaignStatus.DRAFT);
        return save(context, campaign.with(details), "campaign.changed");
    }

    /** Has a draft begin at a time, or now where that is past, or at another time than was said, or has one go on that was paused. */
    @Transactional
    public EmailCampaign start(AuditContext context, UUID id, Instant at, IntPredicate expected) {
        EmailCampaign campaign = lock(id);
        VersionCheck.require(expected, campaign.version());
        if (campaign.status() == CampaignStatus.PAUSED) {
            return save(context, campaign.with(CampaignStatus.RUNNING), "campaign.started");
        }
        if (campaign.status() != CampaignStatus.SCHEDULED) {
            require(campaign, CampaignStatus.DRAFT);
        }
        requireSound(campaign.details());
        Instant now = clock.instant();
        if (at.isAfter(now.plus(LONGEST))) {
            throw Refusal.invalid("campaign-invalid", "/at", "A campaign begins within a year from now.");
        }
        UUID starter = context.actor().accountId();
        return save(context, campaign.started(starter, at.isBefore(now) ? now : at), "campaign.started");
    }

    /** Sends no more mails until it is started again; one that has not begun is a draft again. */
    @Transactional
    public EmailCampaign pause(AuditContext context, UUID id) {
        EmailCampaign campaign = lock(id);
        if (campaign.status() == CampaignStatus.SCHEDULED) {
            return save(context, campaign.drafted(), "campaign.paused");
        }
        require(campaign, CampaignStatus.RUNNING);
        return save(context, campaign.with(CampaignStatus.PAUSED), "campaign.paused");
    }

    /** Sends no more mails for good. */
    @Transactional
    public EmailCampaign stop(AuditContext context, UUID id) {
        EmailCampaign campaign = lock(id);
        if (!campaign.status().isOpen()) {
            throw conflict(campaign);
        }
        return save(context, campaign.with(CampaignStatus.STOPPED), "campaign.stopped");
    }

    /**
     * Removes a draft.
     *
     * @throws Refusal {@code campaign-unknown}, {@code campaign-status}
     */
    @Transactional
    public void remove(AuditContext context, UUID id) {
        EmailCampaign campaign = lock(id);
        require(campaign, CampaignStatus.DRAFT);
        repository.remove(id);
        audit.note(
                context,
                "campaign.removed",
                id,
                Map.of("name", campaign.details().name()));
    }

    private EmailCampaign lock(UUID id) {
        return repository.lock(id).orElseThrow(CampaignService::unknown);
    }

    private EmailCampaign save(AuditContext context, EmailCampaign changed, String action) {
        repository.change(changed);
        audit.note(
                context, action, changed.id(), Map.of("name", changed.details().name()));
        return changed;
    }

    private static void require(EmailCampaign campaign, CampaignStatus status) {
        if (campaign.status() != status) {
            throw conflict(campaign);
        }
    }

    private void requireSound(CampaignDetails details) {
        audienceCheck.require(details.audience());
        for (int i = 0; i < details.subjects().size(); i++) {
            requireRenderable("/subjects/" + i, details.subjects().get(i));
        }
        requireRenderable("/body", details.body());
    }

    private static void requireRenderable(String pointer, String text) {
        try {
            TextTemplate.requireRenderable(text, false, NAMES);
        } catch (TemplateFault e) {
            throw Refusal.invalid("campaign-invalid", pointer, "Line " + e.line() + ": " + e.detail());
        }
    }

    private static Refusal conflict(EmailCampaign campaign) {
        return Refusal.conflict(
                "campaign-status", "The campaign is " + campaign.status().label() + ".");
    }

    private static Refusal unknown() {
        return Refusal.notFound("campaign-unknown", "There is no such campaign.");
    }
}
