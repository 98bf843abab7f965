package dev.medley.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.medley.kernel.CountryCode;
import dev.medley.kernel.Money;
import dev.medley.kernel.Refusal;
import io.micronaut.serde.ObjectMapper;
import io.micronaut.serde.annotation.Serdeable;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValueTypesInJsonTest {

    private static final ObjectMapper JSON = ObjectMapper.create(java.util.Map.of(), "dev.medley.http");

    @Serdeable
    record Line(Money price) {}

    @Serdeable
    record Offer(CountryCode country, List<Line> lines) {}

    @Serdeable
    record Portion(BigDecimal amount) {}

    @Test
    void moneyIsAnAmountAndACurrency() throws IOException {
        String text = "{\"price\":{\"amount\":1999,\"currency\":\"EUR\"}}";
        Line line = new Line(Money.of(1999, "EUR"));
        assertThat(JSON.writeValueAsString(line)).isEqualTo(text);
        assertThat(JSON.readValue(text, Line.class)).isEqualTo(line);
        assertThat(JSON.readValue("{\"price\":{\"currency\":\"JPY\",\"amount\":-9223372036854775808}}", Line.class))
                .isEqualTo(new Line(Money.of(Long.MIN_VALUE, "JPY")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"amount": 19.99, "currency": "EUR"}               | money-invalid    | /price/amount
            {"amount": 1e3, "currency": "EUR"}                 | money-invalid    | /price/amount
            {"amount": "1999", "currency": "EUR"}              | money-invalid    | /price/amount
            {"amount": true, "currency": "EUR"}                | money-invalid    | /price/amount
            {"amount": null, "currency": "EUR"}                | money-invalid    | /price/amount
            {"amount": 9223372036854775808, "currency": "EUR"} | money-invalid    | /price/amount
            {"amount": 1, "currency": "eur"}                   | currency-invalid | /price/currency
            {"amount": 1, "currency": "DEM"}                   | currency-invalid | /price/currency
            {"amount": 1, "currency": 978}                     | currency-invalid | /price/currency
            {"amount": 1, "currency": null}                    | currency-invalid | /price/currency
            {"amount": 1}                                      | money-invalid    | /price
            {"amount": 1, "currency": "EUR", "tax": 2}         | money-invalid    | /price
            {}                                                 | money-invalid    | /price
            []                                                 | money-invalid    | /price
            "EUR 1"                                            | money-invalid    | /price
            1999                                               | money-invalid    | /price
            """)
    void whatOnlyLooksLikeMoneyIsRefusedWhereItStands(String price, String code, String pointer) {
        Refusal refusal = refusal("{\"price\": " + price + "}", Line.class);
        assertThat(refusal.code()).isEqualTo(code);
        assertThat(refusal.faults()).extracting(Refusal.Fault::pointer).containsExactly(pointer);
    }

    @Test
    void aCountryIsItsCode() throws IOException {
        String text = "{\"country\":\"AT\",\"lines\":[]}";
        assertThat(JSON.readValue(text, Offer.class)).isEqualTo(new Offer(new CountryCode("AT"), List.of()));
        assertThat(JSON.writeValueAsString(new CountryCode("AT"))).isEqualTo("\"AT\"");
        for (String country : new String[] {"\"at\"", "7", "{}", "[]", "true"}) {
            Refusal refusal = refusal("{\"country\":" + country + ",\"lines\":[]}", Offer.class);
            assertThat(refusal.code()).isEqualTo("country-invalid");
            assertThat(refusal.faults()).extracting(Refusal.Fault::pointer).containsExactly("/country");
        }
    }

    @Test
    void aDecimalIsANumber() throws IOException {
        for (String number : new String[] {"2", "2.5", "0.1", "-3.75", "1e2"}) {
            assertThat(JSON.readValue("{\"amount\":" + number + "}", Portion.class)
                            .amount())
                    .isEqualByComparingTo(new BigDecimal(number));
        }
        for (String other : new String[] {"true", "\"2.5\"", "[2.5]", "{}", "1e400", "-1e400"}) {
            Refusal refusal = refusal("{\"amount\":" + other + "}", Portion.class);
            assertThat(refusal.code()).isEqualTo("request-malformed");
            assertThat(refusal.faults()).extracting(Refusal.Fault::pointer).containsExactly("/amount");
        }
    }

    @Test
    void aPointerNamesEveryFieldOnTheWay() {
        Refusal refusal =
                refusal("{\"country\":\"AT\",\"lines\":[{\"price\":{\"amount\":1,\"currency\":\"X\"}}]}", Offer.class);
        assertThat(refusal.faults()).extracting(Refusal.Fault::pointer).containsExactly("/lines/0/price/currency");
    }

    private static Refusal refusal(String json, Class<?> type) {
        return FieldRefusedException.find(catchThrowable(() -> JSON.readValue(json, type)))
                .orElseThrow();
    }
}
