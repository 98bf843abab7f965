package dev.medley.transcripts.web;

import dev.medley.http.SingleLine;
import dev.medley.models.DigestRequest.Network;
import dev.medley.models.DigestRequest.Output;
import dev.medley.models.DigestStyle;
import dev.medley.transcripts.TranscriptOptions;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

@Serdeable
@Schema(description = "A text, or a transcription that has one or will; and what is to be made of it")
record NewTranscript(
        @Nullable
        @Size(min = 1, max = 200_000)
        @Schema(example = "Thanks for coming. Let us talk about heating the house with a heat pump ...")
        String text,

        @Nullable @Schema(description = "Instead of a text") UUID transcriptionId,

        @Nullable
        @Size(min = 1, max = 10)
        @Schema(description = "summary, topics, mindMap and socialPost where none is named")
        List<
                        @NotNull
                        @Pattern(
                                regexp = NewTranscript.OUTPUTS,
                                message = "One of summary, topics, mindMap, socialPost, decisions, actions, questions, "
                                        + "sentiment, categories, videoDescription")
                        String>
                outputs,

        @Nullable
        @Size(min = 1, max = 200)
        @SingleLine
        @Schema(
                example = "planning the renovation",
                description = "What it is wanted for; weighs what matters in the text")
        String purpose,

        @Nullable @Size(min = 1, max = 200) @SingleLine @Schema(example = "Meeting with the installer")
        String title,

        @Nullable
        @Pattern(regexp = NewTranscript.NETWORKS, message = "One of x, bluesky, mastodon, linkedin")
        @Schema(example = "bluesky", description = "Where the post is to go; x where it is not said")
        String network,

        @Nullable
        @Pattern(regexp = "^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$", message = "A BCP 47 tag such as en or pt-BR")
        @Schema(example = "en", description = "BCP 47; found out where it is not said")
        String language,

        @Nullable
        @Pattern(regexp = NewTranscript.LENGTHS, message = "One of brief, standard, detailed")
        @Schema(example = "brief", description = "How much is told; standard where it is not said")
        String length,

        @Nullable
        @Pattern(regexp = NewTranscript.AUDIENCES, message = "One of general, executive, expert, newcomer")
        @Schema(
                example = "executive",
                description = "Who reads it; general where it is not said. The embedded model heeds executive alone")
        String audience,

        @Nullable
        @Size(min = 1, max = 30)
        @Schema(description = "Of which those that fit are named; 15 usual ones where none is given")
        List<@NotNull @Size(min = 1, max = 60) @SingleLine String> categories) {

    static final String OUTPUTS =
            "^(summary|topics|mindMap|socialPost|decisions|actions|questions|sentiment|categories|"
                    + "videoDescription)$";
    static final String LENGTHS = "^(brief|standard|detailed)$";
    static final String AUDIENCES = "^(general|executive|expert|newcomer)$";
    private static final Set<Output> USUAL =
            EnumSet.of(Output.SUMMARY, Output.TOPICS, Output.MIND_MAP, Output.SOCIAL_POST);

    static final String NETWORKS = "^(x|bluesky|mastodon|linkedin)$";

    TranscriptOptions options() {
        return new TranscriptOptions(
                title,
                purpose,
                outputs == null ? USUAL : set(outputs),
                network == null ? Network.X : Network.valueOf(network.toUpperCase(Locale.ROOT)),
                language == null ? null : Locale.forLanguageTag(language).toLanguageTag(),
                style());
    }

    private DigestStyle style() {
        return new DigestStyle(
                length == null ? DigestStyle.Length.STANDARD : constant(DigestStyle.Length.class, length),
                audience == null ? DigestStyle.Audience.GENERAL : constant(DigestStyle.Audience.class, audience),
                categories == null ? List.of() : categories.stream().distinct().toList());
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String name) {
        return Enum.valueOf(type, name.toUpperCase(Locale.ROOT));
    }

    private static Set<Output> set(List<String> names) {
        return names.stream()
                .map(name -> Output.valueOf(name.replaceAll("(?=[A-Z])", "_").toUpperCase(Locale.ROOT)))
                .collect(Collectors.toSet());
    }

    @Override
    public String toString() {
        return "NewTranscript[...]";
    }
}
