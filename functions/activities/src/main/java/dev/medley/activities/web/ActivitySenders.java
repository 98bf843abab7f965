package dev.medley.activities.web;

import dev.medley.access.Caller;
import dev.medley.activities.ActivitySender;
import dev.medley.activities.ActivitySender.Client;
import dev.medley.activities.ActivitySettings;
import dev.medley.addresses.ClientCountry;
import dev.medley.http.ClientInfo;
import dev.medley.settings.LiveSettings;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/** Who sends a report, by its token, its headers and what it says itself. */
@Singleton
class ActivitySenders {

    private static final String PRIVACY_CONTROL = "Sec-GPC";
    private static final ActivitySource NOTHING_SAID = new ActivitySource(null, null, null, null);

    private final ClientCountry countries;
    private final LiveSettings settings;

    ActivitySenders(ClientCountry countries, LiveSettings settings) {
        this.countries = countries;
        this.settings = settings;
    }

    ActivitySender of(
            HttpRequest<?> request, @Nullable Caller caller, ClientInfo client, @Nullable ActivitySource said) {
        ActivitySource source = said == null ? NOTHING_SAID : said;
        return new ActivitySender(
                caller == null ? null : caller.accountId(),
                source.visitorId(),
                source.sessionId(),
                source.sentAt(),
                isRecognised(request, source.consent()),
                new Client(countries.of(request), client.agent()));
    }

    /** Global Privacy Control says no for whoever sends it, whatever was said before. */
    private boolean isRecognised(HttpRequest<?> request, @Nullable Consent consent) {
        return !"1".equals(request.getHeaders().get(PRIVACY_CONTROL))
                && (consent == Consent.GRANTED
                        || (consent == null
                                && !settings.current(ActivitySettings.class).consentRequired()));
    }
}
