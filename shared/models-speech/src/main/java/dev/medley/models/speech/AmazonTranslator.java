package dev.medley.models.speech;

import dev.medley.models.Model;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.translate.TranslateClient;
import software.amazon.awssdk.services.translate.model.TranslateTextRequest;

/** Translates with Amazon Translate, text by text. */
public final class AmazonTranslator implements TextTranslator {

    /** The provider's name in settings. */
    public static final String PROVIDER = "amazon-translate";

    /** The languages that it can be told the formality of. */
    private static final Set<String> FORMALITY = Set.of("de", "es", "fr", "hi", "it", "ja", "ko", "nl", "pt");

    private final TranslateClient client;

    /** Prepares the client; {@code endpoint} is null for AWS itself. */
    public AmazonTranslator(@Nullable URI endpoint, Duration timeout) {
        client = ServiceClients.of(TranslateClient.builder(), endpoint, timeout);
    }

    @Override
    public Model model() {
        return new Model(PROVIDER, "translate", "2017-07-01");
    }

    @Override
    public boolean knowsFormality(String target) {
        return FORMALITY.contains(Locale.forLanguageTag(target).getLanguage());
    }

    @Override
    public boolean readsContext() {
        return false;
    }

    @Override
    public List<String> translate(Request request) {
        return request.texts().stream().map(text -> translate(text, request)).toList();
    }

    private String translate(String text, Request request) {
        TranslateTextRequest.Builder call = TranslateTextRequest.builder()
                .text(text)
                .sourceLanguageCode(request.source())
                .targetLanguageCode(request.target());
        String formality = request.formality();
        if (formality != null && knowsFormality(request.target())) {
            call.settings(settings -> settings.formality(formality.toUpperCase(Locale.ROOT)));
        }
        try {
            return client.translateText(call.build()).translatedText();
        } catch (SdkException e) {
            throw ServiceClients.failure("Amazon Translate", e);
        }
    }
}
