package dev.medley.transcripts.web;

import dev.medley.models.DigestRequest.Network;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

@Serdeable
@Schema(description = "A post, and how many characters its network allows, as that counts them")
record PostView(@Schema(example = "x") String network, String text, int limit) {

    static @Nullable PostView of(Network network, @Nullable String text) {
        return text == null ? null : new PostView(network.name().toLowerCase(Locale.ROOT), text, network.limit());
    }
}
