package dev.medley.generation;

import dev.medley.caching.ResultCache;
import dev.medley.kernel.Base64Url;
import dev.medley.kernel.Digests;
import dev.medley.models.AnswerSchema;
import dev.medley.models.ChatMessage;
import dev.medley.models.GeneratedText;
import dev.medley.models.GenerationRequest;
import dev.medley.models.Model;
import dev.medley.models.TokenUsage;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Answers that were given before. An answer belongs to one account, and to all that it depends on: the task, the version of
 * its prompt, the model, and every word that was sent; a new version of a prompt therefore asks anew. Failures and answers
 * that were cut off are not kept.
 */
@Singleton
class KeptAnswers {

    /** Between the parts of a key; no text has it. */
    private static final char END = '\u0000';

    private final ResultCache cache;
    private final GenerationSettings settings;

    KeptAnswers(ResultCache cache, GenerationSettings settings) {
        this.cache = cache;
        this.settings = settings;
    }

    Optional<GeneratedText> find(GenerationCall call, Model model) {
        return cache.kept(key(call, model), settings.keptFor())
                .map(bytes ->
                        new GeneratedText(new String(bytes, StandardCharsets.UTF_8), TokenUsage.NONE, model, false));
    }

    void keep(GenerationCall call, GeneratedText text) {
        if (call.isKept() && !text.isCutOff() && call.isWorthKeeping().test(text)) {
            cache.keep(key(call, text.model()), settings.keptFor(), text.text().getBytes(StandardCharsets.UTF_8));
        }
    }

    private static String key(GenerationCall call, Model model) {
        GenerationRequest request = call.request();
        AnswerSchema schema = request.schema();
        List<String> parts = new ArrayList<>(List.of(
                call.task(),
                call.prompt(),
                model.provider(),
                model.name(),
                String.valueOf(request.maxTokens()),
                schema == null ? "" : schema.json(),
                request.system()));
        for (ChatMessage message : request.messages()) {
            parts.add(message.role().name());
            parts.add(message.text());
        }
        StringBuilder text = new StringBuilder();
        parts.forEach(part -> text.append(part.length()).append(END).append(part));
        return "cache:generation:" + call.accountId() + ":" + Base64Url.encode(Digests.sha256(text.toString()));
    }
}
