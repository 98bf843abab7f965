package dev.medley.speech.live;

import dev.medley.sockets.SendResult;
import dev.medley.sockets.SocketClient;
import dev.medley.storage.JsonCodec;
import jakarta.inject.Singleton;

/** Tells speakers what is written down. */
@Singleton
class SpeakerConnection {

    private final SocketClient client;
    private final SpeakerRepository speakers;
    private final JsonCodec json;

    SpeakerConnection(SocketClient client, SpeakerRepository speakers, JsonCodec json) {
        this.client = client;
        this.speakers = speakers;
        this.json = json;
    }

    /** False where the connection is gone, or takes nothing now. */
    boolean tell(String connectionId, LiveMessage message) {
        SendResult result = client.send(connectionId, json.write(message).text());
        if (result == SendResult.GONE) {
            speakers.detach(connectionId);
        }
        return result == SendResult.SENT;
    }
}
