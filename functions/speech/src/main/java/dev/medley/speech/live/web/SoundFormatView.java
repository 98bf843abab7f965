package dev.medley.speech.live.web;

import dev.medley.speech.live.LiveTranscription;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;

@Serdeable
@Schema(name = "SoundFormat", description = "How frames of sound look")
record SoundFormatView(
        @Schema(example = "pcm_s16le", description = "Samples of 16 bits, little-endian, one channel")
        String encoding,

        @Schema(example = "16000") int sampleRate,
        @Schema(example = "100") int frameMs,
        @Schema(example = "3200") int frameBytes) {

    static final SoundFormatView ONLY =
            new SoundFormatView("pcm_s16le", 16_000, LiveTranscription.FRAME_MS, LiveTranscription.FRAME_BYTES);
}
