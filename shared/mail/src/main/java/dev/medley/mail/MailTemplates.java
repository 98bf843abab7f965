package dev.medley.mail;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Mustache templates from the class path; a value that a template names and nobody gives is an error. */
@Singleton
class MailTemplates {

    private final Map<String, Template> compiled = new ConcurrentHashMap<>();

    String render(String path, Map<String, String> values) {
        return compiled.computeIfAbsent(path, MailTemplates::compile).execute(values);
    }

    private static Template compile(String path) {
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        try (InputStream file = loader.getResourceAsStream("mail/" + path)) {
            if (file == null) {
                throw new IllegalArgumentException("No mail template " + path);
            }
            String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            return Mustache.compiler().escapeHTML(path.endsWith(".html")).compile(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
