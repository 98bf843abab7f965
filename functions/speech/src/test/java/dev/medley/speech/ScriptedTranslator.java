package dev.medley.speech;

import dev.medley.models.Model;
import dev.medley.models.ModelFailure;
import dev.medley.models.ModelFailure.Kind;
import dev.medley.models.speech.TextTranslator;
import jakarta.inject.Singleton;
import java.util.List;

/** Writes the target before each text, and takes it away on the way back; a text that says so is not understood. */
@Singleton
class ScriptedTranslator implements TextTranslator {

    @Override
    public Model model() {
        return new Model("scripted", "script", "1");
    }

    @Override
    public boolean knowsFormality(String target) {
        return target.equals("de");
    }

    @Override
    public boolean readsContext() {
        return true;
    }

    @Override
    public List<String> translate(Request request) {
        return request.texts().stream()
                .map(text -> {
                    if (text.contains("untranslatable")) {
                        throw new ModelFailure(Kind.UNSUPPORTED, "by script");
                    }
                    String mark = "[" + request.source() + "] ";
                    return text.startsWith(mark) ? text.substring(mark.length()) : "[" + request.target() + "] " + text;
                })
                .toList();
    }
}
