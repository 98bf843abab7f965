package dev.medley.demo;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/** Media types by the end of a file's name. */
final class MediaTypes {

    private static final Map<String, String> TYPES = Map.of(
            "wav", "audio/wav",
            "flac", "audio/flac",
            "mp3", "audio/mpeg",
            "ogg", "audio/ogg",
            "oga", "audio/ogg",
            "opus", "audio/ogg",
            "webm", "audio/webm",
            "m4a", "audio/mp4",
            "mp4", "audio/mp4",
            "aac", "audio/aac");

    private MediaTypes() {}

    static String of(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        String type = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
        if (type == null) {
            throw new DemoFailure(
                    name + " is none of " + TYPES.keySet().stream().sorted().toList());
        }
        return type;
    }
}
