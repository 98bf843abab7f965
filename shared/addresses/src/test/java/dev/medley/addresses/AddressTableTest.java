package dev.medley.addresses;

import static dev.medley.addresses.AddressAction.ALLOW;
import static dev.medley.addresses.AddressAction.DENY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AddressTableTest {

    private static final Instant NOW = Instant.parse("2026-11-01T12:00:00Z");

    @Test
    void theNarrowestRangeDecides() {
        AddressTable table = table(
                range("203.0.113.0/24", DENY, null),
                range("203.0.113.8/29", ALLOW, null),
                range("203.0.113.9", DENY, null));
        assertThat(table.decide("203.0.113.1", null, NOW)).contains(DENY);
        assertThat(table.decide("203.0.113.10", null, NOW)).contains(ALLOW);
        assertThat(table.decide("203.0.113.9", null, NOW)).contains(DENY);
        assertThat(table.decide("198.51.100.1", null, NOW)).isEmpty();
        assertThat(table.decide("unknown", null, NOW)).isEmpty();
    }

    @Test
    void aRuleEndsByItself() {
        AddressTable table = table(range("2001:db8::/32", DENY, NOW), country("XX", DENY, NOW.plusSeconds(1)));
        assertThat(table.decide("2001:db8::1", null, NOW.minusMillis(1))).contains(DENY);
        assertThat(table.decide("2001:db8::1", null, NOW)).isEmpty();
        assertThat(table.decide("198.51.100.1", "XX", NOW)).contains(DENY);
        assertThat(table.decide("198.51.100.1", "XX", NOW.plusSeconds(1))).isEmpty();
    }

    @Test
    void anAllowedAddressIsAcceptedFromADeniedCountry() {
        AddressTable table = table(country("XX", DENY, null), range("203.0.113.7", ALLOW, null));
        assertThat(table.decide("203.0.113.7", "XX", NOW)).contains(ALLOW);
        assertThat(table.decide("203.0.113.8", "XX", NOW)).contains(DENY);
        assertThat(table.decide("203.0.113.8", "YY", NOW)).isEmpty();
    }

    @Test
    void whereSomeCountriesAreAllowedOthersAreDenied() {
        AddressTable table = table(country("DE", ALLOW, null));
        assertThat(table.decide("203.0.113.7", "DE", NOW)).contains(ALLOW);
        assertThat(table.decide("203.0.113.7", "FR", NOW)).contains(DENY);
        assertThat(table.decide("203.0.113.7", null, NOW)).isEmpty();
    }

    @Test
    void whatOperatorsSayGoesBeforeWhatWasFoundOut() {
        AddressRule ban = new AddressRule(Cidr.parse("203.0.113.7").orElseThrow(), null, DENY, null, true);
        assertThat(table(ban, country("DE", ALLOW, null)).decide("203.0.113.7", "DE", NOW))
                .contains(DENY);
        assertThat(table(ban, range("203.0.113.0/24", ALLOW, null)).decide("203.0.113.7", "DE", NOW))
                .contains(ALLOW);
    }

    private static AddressTable table(AddressRule... rules) {
        return new AddressTable(List.of(rules));
    }

    private static AddressRule range(String cidr, AddressAction action, @Nullable Instant expiresAt) {
        return AddressRule.byOperator(Cidr.parse(cidr).orElseThrow(), null, action, expiresAt);
    }

    private static AddressRule country(String country, AddressAction action, @Nullable Instant expiresAt) {
        return AddressRule.byOperator(null, country, action, expiresAt);
    }
}
