package dev.medley.notifications.deliveries;

import dev.medley.notifications.deliveries.Delivery.Result;
import dev.medley.notifications.deliveries.DeliveryContents.Sendable;
import dev.medley.notifications.sms.AccountPhone;
import dev.medley.notifications.sms.PhoneRepository;
import dev.medley.notifications.sms.SmsQuota;
import dev.medley.notifications.templates.Message;
import dev.medley.notifications.types.Channel;
import dev.medley.settings.Settings;
import dev.medley.sms.SmsOutcome;
import dev.medley.sms.SmsSender;
import jakarta.inject.Singleton;
import java.time.Duration;

/** Sends text messages. What a day's limit does not let out is skipped, and its delivery says so. */
@Singleton
class SmsDeliverySender implements ChannelSender {

    private final PhoneRepository phones;
    private final SmsQuota quota;
    private final SmsSender sender;
    private final Settings settings;

    SmsDeliverySender(PhoneRepository phones, SmsQuota quota, SmsSender sender, Settings settings) {
        this.phones = phones;
        this.quota = quota;
        this.sender = sender;
        this.settings = settings;
    }

    @Override
    public Channel channel() {
        return Channel.SMS;
    }

    @Override
    public Attempt send(Delivery delivery, Sendable content) {
        AccountPhone phone = phones.find(delivery.accountId()).orElse(null);
        if (phone == null) {
            return new Finished(Result.skipped("The account has no verified phone number"));
        }
        if (!sender.reaches(phone.number())) {
            return new Finished(Result.skipped(
                    "No text messages are sent to " + phone.number().country()));
        }
        return switch (quota.take(delivery.id(), delivery.accountId(), phone.number(), false)) {
            case ADMITTED -> new Finished(post(phone, content.message()));
            case EVERYBODY -> new Deferred(Duration.ofHours(1), "As many text messages were sent as may be in a day");
            case NUMBER, ACCOUNT ->
                new Finished(Result.skipped("The number has had as many text messages as it may in a day"));
        };
    }

    private Result post(AccountPhone phone, Message message) {
        String link = message.link();
        String text = message.body().isBlank() ? message.title() : message.title() + ": " + message.body();
        return switch (sender.send(phone.number(), text, link == null ? "" : settings.publicUrl() + link)) {
            case SmsOutcome.Accepted(String messageId) -> new Result(DeliveryStatus.SENT, "Accepted", messageId);
            case SmsOutcome.OptedOut() -> Result.skipped("Whoever has the number wants no more text messages");
            case SmsOutcome.Unavailable(String detail) -> throw new IllegalStateException(detail);
            case SmsOutcome.Refused(String detail) -> Result.skipped("The number is refused: " + detail);
        };
    }
}
