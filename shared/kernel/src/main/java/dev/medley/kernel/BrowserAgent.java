package dev.medley.kernel;

import java.util.regex.Pattern;

/** What a client calls itself, as it sends it in {@code User-Agent}. */
public record BrowserAgent(String text) {

    private static final Pattern BOT = Pattern.compile(
            "bot\\b|bot[/;_ -]|crawl|spider|slurp|headless|lighthouse|phantomjs|preview|monitor|scrap|"
                    + "curl/|wget/|python-|go-http|okhttp|httpclient|java/|libwww",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern TABLET = Pattern.compile("iPad|Tablet|Android(?!.*Mobile)");
    private static final Pattern PHONE = Pattern.compile("Mobi|iPhone|Android");

    /** Whether it is no person's; who says nothing is none either. */
    public boolean isBot() {
        return text.isBlank() || BOT.matcher(text).find();
    }

    /** {@code tablet}, {@code phone} or {@code desktop}. */
    public String device() {
        if (TABLET.matcher(text).find()) {
            return "tablet";
        }
        return PHONE.matcher(text).find() ? "phone" : "desktop";
    }
}
