package dev.medley.notifications.deliveries;

import dev.medley.mail.Mailer;
import dev.medley.mail.OutgoingMail;
import dev.medley.mail.SendOutcome;
import dev.medley.notifications.deliveries.Delivery.Result;
import dev.medley.notifications.deliveries.DeliveryContents.Sendable;
import dev.medley.notifications.types.Channel;
import jakarta.inject.Singleton;

/** Sends mails. */
@Singleton
class MailSender implements ChannelSender {

    private final MailWriter writer;
    private final Mailer mailer;

    MailSender(MailWriter writer, Mailer mailer) {
        this.writer = writer;
        this.mailer = mailer;
    }

    @Override
    public Channel channel() {
        return Channel.EMAIL;
    }

    @Override
    public Attempt send(Delivery delivery, Sendable content) {
        return new Finished(send(writer.write(content.recipient(), content.type(), content.message())));
    }

    Result send(OutgoingMail mail) {
        return switch (mailer.send(mail)) {
            case SendOutcome.Accepted(String messageId) -> new Result(DeliveryStatus.SENT, "Accepted", messageId);
            case SendOutcome.Suppressed() ->
                Result.skipped("The address is on the list of those that are not written to");
            case SendOutcome.AddressRefused(String detail) -> Result.skipped("The address is refused: " + detail);
        };
    }
}
