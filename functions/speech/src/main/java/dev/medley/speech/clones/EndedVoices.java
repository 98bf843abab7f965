package dev.medley.speech.clones;

import jakarta.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Deletes voices at the service that nobody may speak with any more, as often as it takes. */
@Singleton
public class EndedVoices {

    private static final Logger LOG = LoggerFactory.getLogger(EndedVoices.class);
    private static final int MOST = 100;

    private final ClonedVoiceRepository voices;
    private final Cloners cloners;

    EndedVoices(ClonedVoiceRepository voices, Cloners cloners) {
        this.voices = voices;
        this.cloners = cloners;
    }

    /** Those that cannot be deleted now are tried again next time. */
    public void sweep() {
        voices.leftOver(MOST).forEach(this::tryToDelete);
    }

    private void tryToDelete(ClonedVoice voice) {
        try {
            String name = voice.providerVoice();
            if (name != null) {
                cloners.required().delete(name);
            }
            voices.forget(voice.id());
        } catch (RuntimeException e) {
            LOG.warn("Voice {} is still known at the service", voice.id(), e);
        }
    }
}
