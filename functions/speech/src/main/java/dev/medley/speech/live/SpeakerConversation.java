package dev.medley.speech.live;

import dev.medley.kernel.Refusal;
import dev.medley.speech.live.LiveTranscription.Reason;
import dev.medley.speech.live.LiveTranscription.Status;
import dev.medley.speech.live.SpeakerRepository.Reception;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

/** Takes what speakers say on their connections, and answers with what they lack, or with an error. */
@Singleton
public class SpeakerConversation {

    private static final int PAGE = 100;

    /** How long a speaker is to wait for a frame to be read. */
    private static final long RETRY_MS = 500;

    private final SpeakerMessages messages;
    private final SpeakerRepository speakers;
    private final LiveTranscriptionService service;
    private final SpeakerConnection connection;

    SpeakerConversation(
            SpeakerMessages messages,
            SpeakerRepository speakers,
            LiveTranscriptionService service,
            SpeakerConnection connection) {
        this.messages = messages;
        this.speakers = speakers;
        this.service = service;
        this.connection = connection;
    }

    public void receive(String connectionId, String text) {
        try {
            SpeakerMessage message = messages.read(text);
            switch (message.action()) {
                case "start-transcription" -> start(connectionId, message);
                case "audio" -> hear(connectionId, message);
                case "stop-transcription" -> stop(connectionId, message);
                case null, default -> throw SpeakerMessages.malformed();
            }
        } catch (Refusal refusal) {
            boolean _ = connection.tell(connectionId, LiveMessage.error(refusal));
        }
    }

    /** Tells all that the speaker lacks; whoever listens tells what comes from then on, so nothing comes in between. */
    private void start(String connectionId, SpeakerMessage message) {
        UUID id = message.id();
        long told = message.after() == null ? 0 : message.after();
        if (id == null || told < 0) {
            throw SpeakerMessages.malformed();
        }
        LiveTranscription live = speakers.find(id, connectionId).orElseThrow(LiveTranscriptionService::unknown);
        if (told > live.lastNumber()) {
            throw Refusal.conflict("message-number-unknown", "There is no message of this number yet.");
        }
        boolean goesOn =
                connection.tell(connectionId, LiveMessage.ready(id, service.nextSequence(id), live.lastNumber()));
        while (goesOn) {
            List<LiveMessage> missed = service.messages(id, told, PAGE);
            for (LiveMessage next : missed) {
                goesOn &= connection.tell(connectionId, next);
                told = next.number() == null ? told : next.number();
            }
            goesOn &= missed.size() == PAGE || !service.attach(id, connectionId, told);
        }
    }

    private void hear(String connectionId, SpeakerMessage message) {
        Integer sequence = message.sequence();
        if (sequence == null || sequence < 0) {
            throw SpeakerMessages.malformed();
        }
        byte[] samples = SpeakerMessages.samples(message.audio());
        Reception reception =
                service.hear(connectionId, sequence, samples).orElseThrow(SpeakerConversation::notStarted);
        if (reception.isOver()) {
            throw ended();
        }
        if (!reception.isHeard()) {
            service.askForListener(reception.id());
        }
        if (reception.isAhead()) {
            boolean _ = connection.tell(
                    connectionId, LiveMessage.backPressure(service.nextSequence(reception.id()), RETRY_MS));
        }
    }

    private void stop(String connectionId, SpeakerMessage message) {
        Integer frames = message.frames();
        if (frames != null && frames < 0) {
            throw SpeakerMessages.malformed();
        }
        LiveTranscription live = speakers.on(connectionId).orElseThrow(SpeakerConversation::notStarted);
        if (live.status() == Status.ENDED) {
            throw ended();
        }
        service.end(live.id(), Reason.STOPPED, frames);
    }

    private static Refusal notStarted() {
        return Refusal.conflict(
                "live-transcription-not-started", "Say start-transcription on this connection before you speak.");
    }

    private static Refusal ended() {
        return Refusal.conflict("live-transcription-ended", "This live transcription takes no more sound.");
    }
}
