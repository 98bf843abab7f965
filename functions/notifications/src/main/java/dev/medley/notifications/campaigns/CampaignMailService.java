package dev.medley.notifications.campaigns;

import dev.medley.mail.Mailer;
import dev.medley.mail.OutgoingMail;
import dev.medley.mail.SendOutcome;
import dev.medley.mail.TextTemplate;
import dev.medley.notifications.campaigns.CampaignMailRepository.Status;
import dev.medley.notifications.deliveries.MailWriter;
import dev.medley.notifications.preferences.Choice;
import dev.medley.notifications.preferences.Mode;
import dev.medley.notifications.preferences.PreferenceRepository;
import dev.medley.notifications.recipients.Recipient;
import dev.medley.notifications.recipients.RecipientRepository;
import dev.medley.notifications.templates.Message;
import dev.medley.notifications.types.Channel;
import dev.medley.notifications.types.NotificationType;
import dev.medley.notifications.types.TypeRepository;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Sends the single mails of campaigns. */
@Singleton
public class CampaignMailService {

    private static final String TYPE = "campaign.sent";

    private final CampaignMailRepository repository;
    private final RecipientRepository recipients;
    private final Promotions promotions;
    private final Mailer mailer;
    private final Clock clock;

    CampaignMailService(
            CampaignMailRepository repository,
            RecipientRepository recipients,
            Promotions promotions,
            Mailer mailer,
            Clock clock) {
        this.repository = repository;
        this.recipients = recipients;
        this.promotions = promotions;
        this.mailer = mailer;
        this.clock = clock;
    }

    /** How mails of campaigns are written, and whether somebody wants them. */
    @Singleton
    record Promotions(TypeRepository types, PreferenceRepository preferences, MailWriter writer) {

        boolean areWantedBy(UUID accountId) {
            Choice choice = preferences.choices(List.of(accountId), type()).getFirst();
            return choice.mode(Channel.EMAIL) != Mode.OFF;
        }

        OutgoingMail write(Recipient recipient, String subject, String body) {
            Locale locale = Optional.ofNullable(recipient.locale()).orElse(Locale.ENGLISH);
            return writer.write(recipient, type(), new Message(locale, subject, body, null, null));
        }

        private NotificationType type() {
            return types.find(TYPE).orElseThrow();
        }
    }

    /** Sends one, unless its campaign is not running any more, or its reader does not want it. */
    public void send(UUID id) {
        CampaignMail mail = repository.take(id, clock.instant()).orElse(null);
        if (mail == null) {
            return;
        }
        switch (mail.campaign().status()) {
            case RUNNING -> sendNow(mail);
            case PAUSED -> repository.putBack(id, true);
            default -> repository.finish(id, Status.SKIPPED, null, clock.instant());
        }
    }

    private void sendNow(CampaignMail mail) {
        Recipient recipient = recipients.find(mail.accountId()).orElse(null);
        if (recipient == null || !promotions.areWantedBy(mail.accountId())) {
            repository.finish(mail.id(), Status.SKIPPED, null, clock.instant());
            return;
        }
        try {
            SendOutcome outcome = mailer.send(write(mail, recipient));
            boolean isSent = outcome instanceof SendOutcome.Accepted;
            repository.finish(
                    mail.id(),
                    isSent ? Status.SENT : Status.SKIPPED,
                    outcome instanceof SendOutcome.Accepted(String messageId) ? messageId : null,
                    clock.instant());
        } catch (RuntimeException e) {
            repository.putBack(mail.id(), false);
            throw e;
        }
    }

    private OutgoingMail write(CampaignMail mail, Recipient recipient) {
        Map<String, String> values = Map.of("email", recipient.email());
        EmailCampaign.CampaignDetails details = mail.campaign().details();
        return promotions.write(
                recipient,
                TextTemplate.plain(details.subjects().get(mail.variant())).write(values),
                TextTemplate.plain(details.body()).write(values));
    }

    /** Notes that one is given up. */
    public void giveUp(UUID id) {
        repository.finish(id, Status.FAILED, null, clock.instant());
    }
}
