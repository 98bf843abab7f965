package dev.medley.identity.places;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.medley.access.ClientNetwork;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlaceResolverTest {

    private final PlaceLookup placeLookup = new PlaceResolver(new PlaceSettings(null));

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
        assertThat(placeLookup.find(address)).contains(new Place("local network", null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"198.51.100.7", "172.32.0.1", "2001:db8::1", "unknown", "", "localhost", "1.2.3", "127.0.0.1; x"
            })
    void ofTheRestNobodyKnows(String address) {
        assertThat(placeLookup.find(address)).isEmpty();
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
        assertThat(ClientNetwork.of(address).text()).isEqualTo(network);
    }

    @Test
    void aCityDatabaseKnowsMore(@TempDir Path folder) {
        Path file = folder.resolve("cities.mmdb");
        CityFile.write(
                file,
                "198.51.100.7",
                Map.of(
                        "city", Map.of("names", Map.of("en", "Berlin")),
                        "country", Map.of("names", Map.of("en", "Germany")),
                        "location", Map.of("latitude", 52.52, "longitude", 13.4)));
        try (PlaceResolver placeResolver = new PlaceResolver(new PlaceSettings(file))) {
            assertThat(placeResolver.find("198.51.100.7"))
                    .contains(new Place("Berlin, Germany", new Coordinates(52.52, 13.4)));
            assertThat(placeResolver.find("198.51.100.8")).isEmpty();
            assertThat(placeResolver.find("127.0.0.1")).contains(new Place("local network", null));
        }
    }

    @Test
    void aRecordThatSaysNothingIsNoPlace(@TempDir Path folder) {
        Path file = folder.resolve("cities.mmdb");
        CityFile.write(file, "198.51.100.7", Map.of("traits", Map.of("kind", "satellite")));
        try (PlaceResolver placeResolver = new PlaceResolver(new PlaceSettings(file))) {
            assertThat(placeResolver.find("198.51.100.7")).isEmpty();
        }
    }

    @Test
    void aFileThatIsNoDatabaseIsRefusedByName(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("cities.mmdb"), "not a database");
        assertThatThrownBy(() -> new PlaceResolver(new PlaceSettings(file))).hasMessageContaining("cities.mmdb");
        PlaceSettings missing = new PlaceSettings(folder.resolve("missing.mmdb"));
        assertThatThrownBy(() -> new PlaceResolver(missing)).hasMessageContaining("missing.mmdb");
    }

    @Test
    void berlinIsSixteenThousandKilometresFromSydney() {
        Coordinates berlin = new Coordinates(52.52, 13.40);
        Coordinates sydney = new Coordinates(-33.87, 151.21);
        assertThat(berlin.kmTo(sydney)).isCloseTo(16_090, within(50.0));
        assertThat(berlin.kmTo(berlin)).isZero();
    }
}
