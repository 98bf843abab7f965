package dev.medley.requestlog;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import dev.medley.kernel.PlainText;
import java.io.IOException;
import java.io.StringWriter;

/** The JSON of a request as it may be written down: without what is secret, and no longer than a limit. */
public final class BodyMask {

    private static final JsonFactory JSON = new JsonFactory();

    private BodyMask() {}

    /** The masked body; one that is cut ends with three dots. */
    public static String mask(String body, int longest) {
        StringWriter text = new StringWriter();
        try (JsonParser parser = JSON.createParser(body);
                JsonGenerator generator = JSON.createGenerator(text)) {
            generator.disable(JsonGenerator.Feature.AUTO_CLOSE_JSON_CONTENT);
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                copy(token, parser, generator);
                generator.flush();
                if (text.getBuffer().length() > longest) {
                    return PlainText.storable(text.toString(), longest) + "...";
                }
            }
        } catch (IOException e) {
            return "(not JSON)";
        }
        return PlainText.storable(text.toString(), longest);
    }

    private static void copy(JsonToken token, JsonParser parser, JsonGenerator generator) throws IOException {
        switch (token) {
            case FIELD_NAME -> {
                String name = parser.currentName();
                generator.writeFieldName(SecretMask.name(name));
                if (SecretMask.isSecret(name)) {
                    JsonToken _ = parser.nextToken();
                    JsonParser _ = parser.skipChildren();
                    generator.writeString(SecretMask.MASKED);
                }
            }
            case VALUE_STRING ->
                generator.writeString(
                        isBare(parser) ? SecretMask.MASKED : SecretMask.mask(parser.currentName(), parser.getText()));
            default -> generator.copyCurrentEvent(parser);
        }
    }

    /** Whether it stands in no object, so that no name tells what it is. */
    private static boolean isBare(JsonParser parser) {
        JsonStreamContext context = parser.getParsingContext();
        while (context.inArray()) {
            context = context.getParent();
        }
        return context.inRoot();
    }
}
