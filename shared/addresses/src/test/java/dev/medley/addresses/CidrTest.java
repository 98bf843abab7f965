package dev.medley.addresses;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CidrTest {

    @ParameterizedTest
    @CsvSource({
        "203.0.113.0/24, 203.0.113.255, true",
        "203.0.113.0/24, 203.0.114.0, false",
        "203.0.113.7, 203.0.113.7, true",
        "203.0.113.7/32, 203.0.113.6, false",
        "0.0.0.0/0, 198.51.100.1, true",
        "0.0.0.0/0, 2001:db8::1, false",
        "::/0, 203.0.113.7, true",
        "2001:db8::/32, 2001:db8:ffff::1, true",
        "2001:db8::/32, 2001:db9::, false",
        "2001:db8:0:1::/64, 2001:db8:0:1:ffff::, true",
        "2001:db8:0:1::/65, 2001:db8:0:1:8000::, false",
        "203.0.113.0/24, ::ffff:203.0.113.9, true",
        "2001:db8::/48, 2001:db8::/32, false"
    })
    void aRangeHoldsWhatBeginsWithItsBits(String range, String other, boolean isInside) {
        assertThat(Cidr.parse(range).orElseThrow().contains(Cidr.parse(other).orElseThrow()))
                .isEqualTo(isInside);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "203.0.113.1/24",
                "203.0.113.0/33",
                "2001:db8::1/32",
                "::/129",
                "203.0.113",
                "203.0.113.0/-1",
                "203.0.113.0/",
                "example.org",
                "203.0.113.0/24/8",
                "1::2::3",
                "unknown",
                "203.0.113.0/24 "
            })
    void whatIsNoRangeIsNone(String text) {
        assertThat(Cidr.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"203.0.113.7, 203.0.113.7/32", "2001:DB8::/32, 2001:db8:0:0:0:0:0:0/32"})
    void itIsWrittenInOneWay(String text, String written) {
        assertThat(Cidr.parse(text).orElseThrow().text()).isEqualTo(written);
    }
}
