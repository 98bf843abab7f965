package dev.medley.notifications.deliveries;

import dev.medley.notifications.types.Channel;
import jakarta.inject.Singleton;
import java.util.List;

/** Who sends on which channel. */
@Singleton
record ChannelSenders(List<ChannelSender> all, MailSender mail) {

    ChannelSender of(Channel channel) {
        return all.stream()
                .filter(sender -> sender.channel() == channel)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Nobody sends on " + channel));
    }
}
