package dev.medley.notifications;

import dev.medley.events.EventData;
import dev.medley.events.EventType;
import io.micronaut.serde.annotation.Serdeable;

/** What this function announces; the subject is the notification, its owner who is told. */
public sealed interface NotificationsEvents extends EventData {

    /** Something new is in an account's inbox, or in a group that was there already. */
    @EventType("notification.added")
    @Serdeable
    record NotificationAdded(String type, String category) implements NotificationsEvents {}

    /** A mail is to be sent: the subject is the delivery. */
    @EventType("notification.due")
    @Serdeable
    record NotificationDue() implements NotificationsEvents {}

    /** A push is to be sent: the subject is the delivery. */
    @EventType("push-delivery.due")
    @Serdeable
    record PushDeliveryDue() implements NotificationsEvents {}

    /** A text message is to be sent: the subject is the delivery. */
    @EventType("sms-delivery.due")
    @Serdeable
    record SmsDeliveryDue() implements NotificationsEvents {}

    /** A mail of a campaign is to be sent: the subject is that mail. */
    @EventType("campaign-mail.due")
    @Serdeable
    record CampaignMailDue() implements NotificationsEvents {}

    /** A digest is to be sent: the subject is the digest. */
    @EventType("digest.due")
    @Serdeable
    record DigestDue() implements NotificationsEvents {}
}
