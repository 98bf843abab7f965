package dev.medley.audio;

import dev.medley.media.AudioDecoder;
import dev.medley.media.DecoderProcess;
import dev.medley.media.FfmpegDecoder;
import dev.medley.models.VoiceActivityModel;
import dev.medley.models.audio.AudioModels;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;

/** What hears recordings: the decoder that the settings ask for, and the model that tells speech. Both start at first use. */
@Factory
class MediaFactory {

    @Bean(preDestroy = "close")
    @Singleton
    AudioDecoder decoder(AudioSettings settings) {
        return settings.isolateDecoder() ? new DecoderProcess() : new FfmpegDecoder();
    }

    @Singleton
    VoiceActivityModel voiceActivity() {
        return AudioModels.shared().voiceActivity();
    }
}
