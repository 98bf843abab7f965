package dev.medley.addresses;

import dev.medley.access.ClientNetwork;
import dev.medley.access.SourceAddress;
import dev.medley.kernel.Refusal;
import io.micronaut.core.annotation.Order;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Refuses what comes from where nothing is accepted from, before anything is done for it. */
@ServerFilter("/**")
@Order(Ordered.HIGHEST_PRECEDENCE + 2)
class AddressFilter {

    /** Tells a sender that its network is about to be slowed down. */
    static final String WARNING = "X-Medley-Warning";

    private static final String WARNED = "medley.network-warned";

    private final AddressRules rules;
    private final ClientCountry countries;
    private final Clock clock;
    private final Pace pace = new Pace();

    AddressFilter(AddressRules rules, ClientCountry countries, Clock clock) {
        this.rules = rules;
        this.countries = countries;
        this.clock = clock;
    }

    @RequestFilter
    void check(HttpRequest<?> request) {
        String address = SourceAddress.of(request);
        Instant now = clock.instant();
        Optional<AddressAction> action = rules.table().decide(address, countries.of(request), now);
        switch (action.orElse(AddressAction.ALLOW)) {
            case ALLOW -> {}
            case WARN -> request.setAttribute(WARNED, true);
            case SLOW -> slow(address, now);
            case DENY ->
                throw new Refusal(
                        Refusal.Kind.FORBIDDEN, "address-denied", "Requests from where you are are not accepted.");
        }
    }

    @ResponseFilter
    void warn(HttpRequest<?> request, MutableHttpResponse<?> response) {
        if (request.getAttribute(WARNED).isPresent()) {
            response.header(WARNING, "Your network sends requests as hostile programs do, and will be slowed down.");
        }
    }

    private void slow(String address, Instant now) {
        Duration wait = pace.delay(ClientNetwork.of(address).text(), now);
        if (wait.isPositive()) {
            throw Refusal.throttled(
                    "network-slowed", "Your network sends requests as hostile programs do. Please wait.", wait);
        }
    }
}
