package dev.medley.notifications.campaigns;

import dev.medley.events.Postponement;
import dev.medley.mail.Mailer;
import dev.medley.mail.OutgoingMail;
import dev.medley.mail.SendOutcome;
import dev.medley.mail.TextTemplate;
import dev.medley.notifications.campaigns.CampaignMailRepository.Status;
import dev.medley.notifications.deliveries.MailWriter;
import dev.medley.notifications.preferences.Choice;
import dev.medley.notifications.preferences.Mode;
import dev.medley.notifications.preferences.PreferenceRepository;
import dev.medley.notifications.preferences.Timetable;
import dev.medley.notifications.recipients.Recipient;
import dev.medley.notifications.recipients.RecipientRepository;
import dev.medley.notifications.templates.Message;
import dev.medley.notifications.types.Channel;
import dev.medley.notifications.types.NotificationType;
import dev.medley.notifications.types.TypeRepository;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Sends the single mails of campaigns. */
@Singleton
public class CampaignMailService {

    private static final String TYPE = "campaign.sent";
    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration BUSY = Duration.ofSeconds(30);

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

    /** How mails of campaigns are written, and whether and when somebody wants them. */
    @Singleton
    record Promotions(
            TypeRepository types, PreferenceRepository preferences, MailWriter writer, CampaignSettings settings) {

        Choice choiceOf(UUID accountId) {
            return preferences.choices(List.of(accountId), type()).getFirst();
        }

        OutgoingMail write(CampaignMail mail, Recipient recipient, String subject, String body) {
            Locale locale = Optional.ofNullable(recipient.locale()).orElse(Locale.ENGLISH);
            return writer.write(recipient, type(), new Message(locale, subject, body, null, null), mail.id());
        }

        private NotificationType type() {
            return types.find(TYPE).orElseThrow();
        }
    }

    /** Sends one, unless its campaign is not running any more, or its reader does not want it, has had enough or wants it later. */
    public void send(UUID id) {
        CampaignMail mail = repository.take(id, clock.instant()).orElse(null);
        if (mail == null) {
            if (repository.isBeingSent(id)) {
                throw new Postponement(BUSY, "Somebody else sends it, or has died of it", null);
            }
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
        Choice choice = promotions.choiceOf(mail.accountId());
        if (recipient == null || choice.mode(Channel.EMAIL) == Mode.OFF) {
            repository.finish(mail.id(), Status.SKIPPED, null, clock.instant());
            return;
        }
        Instant window = window(mail, choice);
        if (window.isAfter(clock.instant())) {
            repository.postpone(mail.id(), window);
            return;
        }
        if (hasHadEnough(mail)) {
            repository.finish(mail.id(), Status.SKIPPED, null, clock.instant());
            return;
        }
        post(mail, recipient);
    }

    /** When its reader wants it: at the hour of their digest, or after their quiet hours. */
    private Instant window(CampaignMail mail, Choice choice) {
        Timetable timetable = choice.timetable();
        if (choice.mode(Channel.EMAIL) == Mode.DIGEST) {
            Instant digest = timetable.nextDigest(mail.createdAt()).moment();
            if (digest.isAfter(clock.instant())) {
                return digest;
            }
        }
        return timetable.afterQuietHours(clock.instant());
    }

    private void post(CampaignMail mail, Recipient recipient) {
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

    private boolean hasHadEnough(CampaignMail mail) {
        return repository.countOthers(mail, clock.instant().minus(DAY))
                >= promotions.settings().mailsPerDay();
    }

    private OutgoingMail write(CampaignMail mail, Recipient recipient) {
        Map<String, String> values = Map.of("email", recipient.email());
        EmailCampaign.CampaignDetails details = mail.campaign().details();
        return promotions.write(
                mail,
                recipient,
                TextTemplate.plain(details.subjects().get(mail.variant())).write(values),
                TextTemplate.plain(details.body()).write(values));
    }

    /** Notes that one is given up. */
    public void giveUp(UUID id) {
        repository.finish(id, Status.FAILED, null, clock.instant());
    }
}
