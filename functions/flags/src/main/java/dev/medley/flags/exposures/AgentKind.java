package dev.medley.flags.exposures;

import java.util.regex.Pattern;

/** What a client is, by what it calls itself. */
enum AgentKind {
    PERSON,
    BOT;

    private static final Pattern BOTS = Pattern.compile(
            "bot\\b|bot[/;_ -]|crawl|spider|slurp|headless|lighthouse|phantomjs|preview|monitor|scrap|"
                    + "curl/|wget/|python-|go-http|okhttp|httpclient|java/|libwww",
            Pattern.CASE_INSENSITIVE);

    /** The same as activities take it; who says nothing is no person either. */
    static AgentKind of(String agent) {
        return agent.isBlank() || BOTS.matcher(agent).find() ? BOT : PERSON;
    }
}
