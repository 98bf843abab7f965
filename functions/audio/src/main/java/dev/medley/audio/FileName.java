package dev.medley.audio;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** What a file was called where it came from: shown and offered for saving, never used as a path or a key. */
public record FileName(String text) {

    /** Controls, lone surrogates, line separators, and the marks that turn the direction of writing. */
    private static final Pattern UNSEEN =
            Pattern.compile("[\\p{Cc}\\p{Cs}\\u2028\\u2029\\u061c\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069\\ufeff]");

    private static final Pattern NOT_QUOTABLE = Pattern.compile("[^ -~]|[\"\\\\%]");

    /** The last part of a path of any system, without what cannot be seen. */
    public static FileName of(String given) {
        String last = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
        String clean = UNSEEN.matcher(last).replaceAll("").strip();
        return new FileName(clean.isEmpty() ? "recording" : clean);
    }

    /** The same name with another ending. */
    public FileName withExtension(String extension) {
        int dot = text.lastIndexOf('.');
        return new FileName((dot > 0 ? text.substring(0, dot) : text) + "." + extension);
    }

    /** A Content-Disposition header (RFC 6266) that makes browsers save under this name, in any script (RFC 8187). */
    public String attachment() {
        String encoded = URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A");
        return "attachment; filename=\"%s\"; filename*=UTF-8''%s"
                .formatted(NOT_QUOTABLE.matcher(text).replaceAll("_"), encoded);
    }
}
