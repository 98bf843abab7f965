package dev.medley.identity.passwords;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordHasherTest {

    /** Vectors of the argon2 reference implementation and of OpenBSD's bcrypt. */
    private static final String ARGON2_OTHER_COST =
            "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ" + "$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc";

    private static final String ARGON2_TWO_LANES =
            "$argon2id$v=19$m=256,t=2,p=2$c29tZXNhbHQ" + "$bQk8UB/VmZZF4Oo79iDXuL5/0ttZwg2f/5U52iv1cDc";

    private static final String BCRYPT = "$2a$06$If6bvum7DFjUnE9p2uDeDu0YHzrHM6tf.iqN8.yx.jNN1ILEf7h0i";

    private final PasswordHasher passwordHasher =
            new PasswordHasher(new PasswordThreads(), new HashSettings(19_456, 2));

    @Test
    void aPasswordMatchesItsOwnHashOnly() {
        String hash = passwordHasher.hash("a long and private sentence");
        assertThat(hash).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
        assertThat(passwordHasher.matches("a long and private sentence", hash)).isTrue();
        assertThat(passwordHasher.matches("A long and private sentence", hash)).isFalse();
        assertThat(passwordHasher.matches("a long and private sentence ", hash)).isFalse();
        assertThat(passwordHasher.hash("a long and private sentence")).isNotEqualTo(hash);
    }

    @Test
    void everyCharacterCountsExactlyAsItWasReceived() {
        String composed = "caf\u00e9 au lait";
        assertThat(passwordHasher.matches("cafe\u0301 au lait", passwordHasher.hash(composed)))
                .isFalse();
        String longest = "\ud83c\udfb5".repeat(256);
        String hash = passwordHasher.hash(longest);
        assertThat(passwordHasher.matches(longest, hash)).isTrue();
        assertThat(passwordHasher.matches(longest.substring(2), hash)).isFalse();
    }

    @Test
    void halfASurrogatePairIsNotTheQuestionMarkThatStandsInItsPlace() {
        String hash = passwordHasher.hash("seven?seas at dawn");
        assertThat(passwordHasher.matches("seven\ud800seas at dawn", hash)).isFalse();
    }

    @Test
    void hashesOfOtherCostsAreCheckedToo() {
        assertThat(passwordHasher.matches("password", ARGON2_OTHER_COST)).isTrue();
        assertThat(passwordHasher.matches("passwore", ARGON2_OTHER_COST)).isFalse();
        assertThat(passwordHasher.matches("password", ARGON2_TWO_LANES)).isTrue();
    }

    @Test
    void bcryptIsCheckedInItsThreeSpellings() {
        assertThat(passwordHasher.matches("abc", BCRYPT)).isTrue();
        assertThat(passwordHasher.matches("abd", BCRYPT)).isFalse();
        assertThat(passwordHasher.matches("abc", BCRYPT.replace("$2a$", "$2b$")))
                .isTrue();
        assertThat(passwordHasher.matches("abc", BCRYPT.replace("$2a$", "$2y$")))
                .isTrue();
    }

    @Test
    void onlyAHashOfThePresentCostIsUpToDate() {
        assertThat(passwordHasher.isDated(passwordHasher.hash("a long and private sentence")))
                .isFalse();
        assertThat(passwordHasher.isDated(ARGON2_OTHER_COST)).isTrue();
        assertThat(passwordHasher.isDated(ARGON2_TWO_LANES)).isTrue();
        assertThat(passwordHasher.isDated(BCRYPT)).isTrue();
    }

    @Test
    void operatorsChooseTheCost() {
        PasswordHasher dearer = new PasswordHasher(new PasswordThreads(), new HashSettings(20_480, 3));
        String hash = dearer.hash("a long and private sentence");
        assertThat(hash).startsWith("$argon2id$v=19$m=20480,t=3,p=1$");
        assertThat(dearer.isDated(hash)).isFalse();
        assertThat(passwordHasher.isDated(hash)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "plain",
                "$argon2id$v=19$m=999999,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc",
                "$argon2id$v=19$m=65536,t=99,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc",
                "$argon2id$v=19$m=7,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc",
                "$argon2id$v=19$m=256,t=2,p=0$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc",
                "$argon2id$v=19$m=256,t=2,p=1$c29tZXNhbHQxx$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPcxx",
                "$2a$31$If6bvum7DFjUnE9p2uDeDu0YHzrHM6tf.iqN8.yx.jNN1ILEf7h0i",
                "$2x$06$If6bvum7DFjUnE9p2uDeDu0YHzrHM6tf.iqN8.yx.jNN1ILEf7h0i",
                "$2a$06$short"
            })
    void whatIsUnknownOrTooDearMatchesNothingAndIsToBeReplaced(String stored) {
        assertThat(passwordHasher.matches("password", stored)).isFalse();
        assertThat(passwordHasher.matches("", stored)).isFalse();
        assertThat(passwordHasher.isDated(stored)).isTrue();
    }
}
