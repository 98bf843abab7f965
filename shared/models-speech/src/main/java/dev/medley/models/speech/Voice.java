package dev.medley.models.speech;

import java.util.List;

/**
 * Somebody, or something, that can speak.
 *
 * @param id its name in the API, with its provider before it: {@code embedded/slt}
 * @param name what the provider calls it
 * @param language BCP 47
 * @param gender {@code female} or {@code male}
 * @param styles moods that it can be told to speak in; others are made by rate and pitch alone
 */
public record Voice(String id, String name, String language, String gender, List<String> styles) {

    public Voice {
        styles = List.copyOf(styles);
    }

    public static Voice of(String provider, String name, String language, String gender) {
        return new Voice(provider + "/" + name, name, language, gender, List.of());
    }

    public String provider() {
        return id.substring(0, id.indexOf('/'));
    }
}
