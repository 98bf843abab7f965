package dev.medley.identity.places;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LocalNetworkTest {

    private final Places places = new LocalNetwork();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "::1",
                "10.1.2.3",
                "172.16.0.1",
                "192.168.178.20",
                "169.254.1.1",
                "fe80::1",
                "fd00::1"
            })
    void whatIsNeverRoutedIsLocal(String address) {
        assertThat(places.find(address)).contains(new Place("local network", null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"198.51.100.7", "172.32.0.1", "2001:db8::1", "unknown", "", "localhost", "1.2.3", "127.0.0.1; x"
            })
    void ofTheRestNobodyKnows(String address) {
        assertThat(places.find(address)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "198.51.100.7,198.51.100.7",
        "2001:db8:1:2:3:4:5:6,2001:db8:1:2:0:0:0:0/64",
        "2001:db8:1:2::9,2001:db8:1:2:0:0:0:0/64",
        "::ffff:198.51.100.7,198.51.100.7",
        "unknown,unknown"
    })
    void aNetworkIsAnAddressOrTheSixtyFourBitsOfOne(String address, String network) {
        assertThat(Network.of(address).text()).isEqualTo(network);
    }

    @Test
    void berlinIsSixteenThousandKilometresFromSydney() {
        Coordinates berlin = new Coordinates(52.52, 13.40);
        Coordinates sydney = new Coordinates(-33.87, 151.21);
        assertThat(berlin.kmTo(sydney)).isCloseTo(16_090, within(50.0));
        assertThat(berlin.kmTo(berlin)).isZero();
    }
}
