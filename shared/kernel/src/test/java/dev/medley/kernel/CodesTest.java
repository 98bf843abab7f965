package dev.medley.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZoneId;
import java.util.Currency;
import java.util.Locale;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CodesTest {

    @Test
    void everyCodeOfAnIsoCountryIsOne() {
        for (String code : Locale.getISOCountries()) {
            assertThat(CountryCode.parse(code, "/country").text()).isEqualTo(code);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "A", "at", "At", "AUT", "ZZ", "XX", "EU", "UK", "A1", " AT", "AT\n", "ＡＴ"})
    void whatIsNoCountryIsRefused(String text) {
        refused("country-invalid", () -> CountryCode.parse(text, "/here"));
        assertThatThrownBy(() -> new CountryCode(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void currenciesThatArePaidWithAreKnown() {
        for (String code : new String[] {"EUR", "USD", "JPY", "KWD", "CHF", "XOF", "GBP", "INR"}) {
            assertThat(CurrencyCode.parse(code, "/currency")).isEqualTo(Currency.getInstance(code));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "eur", "EURO", "€", "DEM", "ATS", "XXX", "XAU", "XDR", "XTS", "BTC", " EUR", "E"})
    void whatIsNoCurrencyOrNoneAnyMoreIsRefused(String text) {
        refused("currency-invalid", () -> CurrencyCode.parse(text, "/here"));
    }

    @Test
    void zonesOfTheIanaDatabaseAreKnown() {
        for (String name :
                new String[] {"Europe/Vienna", "America/Argentina/Buenos_Aires", "Australia/Lord_Howe", "UTC"}) {
            assertThat(TimeZoneId.parse(name, "/timeZone")).isEqualTo(ZoneId.of(name));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "+02:00", "Z", "UTC+2", "europe/vienna", "Europe/Nowhere", "CET2", "Mars/Phobos", "../UTC"})
    void whatIsNoZoneIsRefused(String text) {
        refused("time-zone-invalid", () -> TimeZoneId.parse(text, "/here"));
    }

    @Test
    void languageTagsAreBroughtIntoTheirUsualForm() {
        assertThat(LanguageTag.parse("DE-at", "/locale")).isEqualTo(Locale.forLanguageTag("de-AT"));
        assertThat(LanguageTag.text(LanguageTag.parse("zh-hans-cn", "/locale"))).isEqualTo("zh-Hans-CN");
        assertThat(LanguageTag.kept("de-AT")).isEqualTo(Locale.forLanguageTag("de-AT"));
        assertThat(LanguageTag.text(null)).isNull();
        assertThat(LanguageTag.kept(null)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", "de_AT", "d", "toolonglanguage", "de-", "de AT", "und", "<script>"})
    void whatIsNoLanguageIsRefused(String text) {
        refused("locale-invalid", () -> LanguageTag.parse(text, "/here"));
        refused("locale-invalid", () -> LanguageTag.parse("de-" + "x".repeat(200), "/here"));
    }

    private static void refused(String code, ThrowingCallable parse) {
        assertThatThrownBy(parse).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.code()).isEqualTo(code);
            assertThat(refusal.faults()).extracting(Refusal.Fault::pointer).containsExactly("/here");
        });
    }
}
