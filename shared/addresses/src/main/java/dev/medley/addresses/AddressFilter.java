package dev.medley.addresses;

import dev.medley.access.SourceAddress;
import dev.medley.kernel.Refusal;
import io.micronaut.core.annotation.Order;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import java.time.Clock;

/** Refuses what comes from where nothing is accepted from, before anything is done for it. */
@ServerFilter("/**")
@Order(Ordered.HIGHEST_PRECEDENCE + 2)
class AddressFilter {

    private final AddressRules rules;
    private final ClientCountry countries;
    private final Clock clock;

    AddressFilter(AddressRules rules, ClientCountry countries, Clock clock) {
        this.rules = rules;
        this.countries = countries;
        this.clock = clock;
    }

    @RequestFilter
    void check(HttpRequest<?> request) {
        boolean isDenied = rules.table()
                .decide(SourceAddress.of(request), countries.of(request), clock.instant())
                .filter(action -> action == AddressAction.DENY)
                .isPresent();
        if (isDenied) {
            throw new Refusal(
                    Refusal.Kind.FORBIDDEN, "address-denied", "Requests from where you are are not accepted.");
        }
    }
}
