package dev.medley.sms;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneNumberTest {

    @ParameterizedTest
    @ValueSource(strings = {"+12015550123", "+1 (201) 555-0123", "+1.201.555.0123", "tel:+1-201-555-0123"})
    void oneNumberHasOneSpelling(String text) {
        assertThat(PhoneNumber.parse(text)).contains(new PhoneNumber("+12015550123", "US"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2015550123",
                "0043 1 234",
                "+1 201 555 0123 ext. 5",
                "+1 201 555",
                "+1 800 234 5678",
                "+43 900 123456",
                "+49 30 123456",
                "+999 123 456 789",
                "not a number",
                "+1201555012345678901234567890"
            })
    void whatGetsNoTextMessagesIsNone(String text) {
        assertThat(PhoneNumber.parse(text)).isEmpty();
    }

    @Test
    void aNumberIsShownMasked() {
        PhoneNumber number = new PhoneNumber("+12015550123", "US");
        assertThat(number.toString()).isEqualTo("+12*******23").isEqualTo(number.masked());
    }
}
