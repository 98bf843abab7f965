package dev.medley.speech.syntheses.web;

import dev.medley.models.Emotion;
import dev.medley.models.speech.Prosody;
import dev.medley.models.speech.Voice;
import dev.medley.speech.syntheses.SpokenEmotion;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Arrays;
import java.util.List;

@Serdeable
@Schema(name = "Voices", description = "Who can speak, and how moods are spoken")
record VoicesView(List<VoiceView> voices, List<EmotionView> emotions) {

    @Serdeable
    @Schema(name = "Voice")
    record VoiceView(
            String id,
            String provider,
            String name,

            @Schema(description = "BCP 47") String language,

            @Schema(
                    type = "string",
                    allowableValues = {"female", "male"})
            String gender,

            @Schema(description = "Moods that the voice has a manner of its own for")
            List<String> styles) {

        static VoiceView of(Voice voice) {
            return new VoiceView(
                    voice.id(), voice.provider(), voice.name(), voice.language(), voice.gender(), voice.styles());
        }
    }

    @Serdeable
    @Schema(
            name = "SpokenEmotion",
            description =
                    "How a mood is spoken by voices without a style of that name: by rate, pitch and level, a hint at it")
    record EmotionView(
            String emotion,
            double rate,
            double pitch,

            @Schema(description = "In decibels") double gain) {

        static EmotionView of(Emotion emotion) {
            Prosody prosody = SpokenEmotion.of(emotion).prosody();
            return new EmotionView(emotion.label(), prosody.rate(), prosody.pitch(), prosody.gain());
        }
    }

    static VoicesView of(List<Voice> voices) {
        return new VoicesView(
                voices.stream().map(VoiceView::of).toList(),
                Arrays.stream(Emotion.values()).map(EmotionView::of).toList());
    }
}
