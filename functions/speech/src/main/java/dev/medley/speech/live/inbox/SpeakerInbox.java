package dev.medley.speech.live.inbox;

import dev.medley.lambda.SocketConsumer;
import dev.medley.speech.live.SpeakerConversation;
import jakarta.inject.Singleton;

/** Takes what speakers say on their connections. */
@Singleton
class SpeakerInbox implements SocketConsumer {

    private final SpeakerConversation conversation;

    SpeakerInbox(SpeakerConversation conversation) {
        this.conversation = conversation;
    }

    @Override
    public void receive(String connectionId, String text) {
        conversation.receive(connectionId, text);
    }
}
