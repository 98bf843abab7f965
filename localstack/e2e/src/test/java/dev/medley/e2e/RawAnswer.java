package dev.medley.e2e;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of an answer as text.
 *
 * @param status 0 where the connection was closed without an answer
 */
record RawAnswer(int status, String head, String body) {

    private static final Pattern NOT_SET_UP = Pattern.compile("\"code\":\"(cloning|translation)-not-available\"");

    private static final Pattern INSIDE =
            Pattern.compile("dev\\.medley\\.[a-z]+\\.|io\\.micronaut|java\\.(lang|util)|[a-z]Exception|PSQL|SQLSTATE");

    static RawAnswer parse(String text) {
        int end = text.indexOf("\r\n\r\n");
        if (!text.startsWith("HTTP/1.1 ") || end < 0) {
            return new RawAnswer(0, text, "");
        }
        return new RawAnswer(Integer.parseInt(text.substring(9, 12)), text.substring(0, end), text.substring(end + 4));
    }

    /** What is wrong with it, in a few words; null when nothing is. */
    @Nullable
    String fault() {
        if (status == 0) {
            return "no answer";
        }
        if (status >= 500 && !isNotSetUp()) {
            return "status " + status;
        }
        if (status >= 400 && !isProblem()) {
            return "status " + status + " without a problem";
        }
        return status >= 400 && INSIDE.matcher(body).find() ? "tells what it is made of" : null;
    }

    /** A service of others that the twin has none of. */
    private boolean isNotSetUp() {
        return status == 501 && NOT_SET_UP.matcher(body).find();
    }

    /** Or what OFREP says in the place of one. */
    private boolean isProblem() {
        return head.toLowerCase(Locale.ROOT).contains("content-type: application/problem+json")
                || body.contains("\"errorCode\":");
    }
}
