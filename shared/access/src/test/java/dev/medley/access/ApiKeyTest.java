package dev.medley.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ApiKeyTest {

    @Test
    void aKeyIsWellFormedAndNoTwoAreAlike() {
        Set<String> keys = Stream.generate(ApiKey::random).limit(1000).collect(Collectors.toSet());
        assertThat(keys).hasSize(1000).allMatch(ApiKey::isWellFormed).allMatch(key -> key.matches("mdl_\\w{46}"));
    }

    /** A scanner for leaked secrets computes the same: the CRC-32 of what stands before, in base 62. */
    @Test
    void theCheckIsAlwaysTheSame() {
        assertThat(ApiKey.isWellFormed("mdl_0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcd3IWWAA"))
                .isTrue();
    }

    @Test
    void everyMistypedCharacterIsNoticed() {
        String key = ApiKey.random();
        for (int place = 0; place < key.length(); place++) {
            for (char other : new char[] {'0', 'O', 'a', 'Z', '_', '-', 'é'}) {
                if (key.charAt(place) != other) {
                    String mistyped = key.substring(0, place) + other + key.substring(place + 1);
                    assertThat(ApiKey.isWellFormed(mistyped)).as(mistyped).isFalse();
                }
            }
        }
    }

    @Test
    void neighboursThatChangedPlacesAreNoticed() {
        String key = ApiKey.random();
        for (int place = 4; place < key.length() - 1; place++) {
            char[] swapped = key.toCharArray();
            if (swapped[place] != swapped[place + 1]) {
                swapped[place] = key.charAt(place + 1);
                swapped[place + 1] = key.charAt(place);
                assertThat(ApiKey.isWellFormed(new String(swapped))).isFalse();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "mdl_", "m", "mdl", "eyJhbGciOiJFUzI1NiJ9.e30.c2ln", "mdl_short"})
    void whatIsNoKeyIsNone(String text) {
        assertThat(ApiKey.isWellFormed(text)).isFalse();
    }

    @Test
    void whatStandsAroundAKeyIsNoPartOfIt() {
        String key = ApiKey.random();
        assertThat(Stream.of(key + " ", " " + key, key + "\n", key + key, key.toLowerCase(java.util.Locale.ROOT) + "A"))
                .noneMatch(ApiKey::isWellFormed);
    }
}
