package dev.medley.speech.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.models.Language;
import dev.medley.models.Model;
import dev.medley.models.RecognizedSpeech;
import dev.medley.models.RecognizedSpeech.Segment;
import dev.medley.models.RecognizedSpeech.Word;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RedactorTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Write to maria@example.com today. | Write to [email] today.",
                "Write to maria dot miller at gmail dot com, please. | Write to [email], please.",
                "My email is maria miller at example dot co dot uk. | My email is [email].",
                "It's m a r i a underscore seven at gmail dot com. | It's [email].",
                "Maria at Gmail.com is what I use. | [email] is what I use.",
                "Meine Adresse lautet maria punkt miller at gmx punkt de. | Meine Adresse lautet [email].",
                "You can call five five five, one two three, four five six seven. | You can call [phone].",
                "You can call five five five. One two three. Four double five oh. | You can call [phone].",
                "Call 555-0123 4567 or leave it. | Call [phone] or leave it.",
                "Call 5, 5, 5, 0, 1, 2, 3 now. | Call [phone] now.",
                "It is +49 30 901820 in Berlin. | It is [phone] in Berlin.",
                "Die Nummer ist null drei null neun null eins acht zwo null. | Die Nummer ist [phone].",
                "My card is four one one one, one one one one, one one one one, one one one one. | My card is [card].",
                "My card is 4111 1111 1111 1112. | My card is [card].",
                "Send it to DE89 3704 0044 0532 0130 00. | Send it to [iban].",
                "Send it to D E eight nine, three seven zero four, zero zero four four, zero five three two, zero one three zero, zero zero. | Send it to [iban].",
                "I live at 12 Garden Street. | I live at [address].",
                "Ich wohne in der Hauptstraße 5. | Ich wohne in der [address].",
                "Your pin is one two three four. | Your pin is [number].",
                "We sold 1,250,000 of them. | We sold [number] of them.",
                "Hello, my name is Siobhan and I agree. | Hello, my name is [name] and I agree.",
                "My name is kwame. Kwame agrees. | My name is [name]. [name] agrees.",
                "This is Bela speaking. | This is [name] speaking.",
                "I spoke with Dr. Okonkwo and Mrs. van der Berg. | I spoke with Dr. [name] and Mrs. [name].",
                "Then Maria's brother came with Thomas. | Then [name]'s brother came with [name].",
                "Ich heiße Anneliese und Frau Müller kennt mich. | Ich heiße [name] und Frau [name] kennt mich.",
            })
    void whatIsPersonalIsMasked(String said, String written) {
        RedactedSpeech redacted = redact(EnumSet.allOf(PersonalDataKind.class), said);

        assertThat(redacted.speech().text()).isEqualTo(written);
        assertThat(words(redacted.speech())).isEqualTo(written);
        assertThat(redacted.redactions()).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "We met at the station at five and had two coffees.",
                "Look at this point: it is not a dot at all.",
                "There are twenty two people in the room, one of them is late.",
                "This is great. The name of the game is patience.",
                "Ich habe drei Kinder und zwei Hunde.",
            })
    void whatIsNotPersonalStays(String said) {
        RedactedSpeech redacted = redact(EnumSet.allOf(PersonalDataKind.class), said);

        assertThat(redacted.speech().text()).isEqualTo(said);
        assertThat(redacted.redactions()).isEmpty();
    }

    @Test
    void onlyWhatIsAskedForIsMasked() {
        String said = "My name is Maria, my number is 1234, write to maria@example.com.";

        assertThat(redact(Set.of(PersonalDataKind.NAME), said).speech().text())
                .isEqualTo("My name is [name], my number is 1234, write to maria@example.com.");
        assertThat(redact(Set.of(PersonalDataKind.EMAIL), said).speech().text())
                .isEqualTo("My name is Maria, my number is 1234, write to [email].");
        assertThat(redact(Set.of(), said).speech().text()).isEqualTo(said);
    }

    @Test
    void whatGoesOnInTheNextSegmentIsOneThing() {
        RedactedSpeech redacted =
                redact(Set.of(PersonalDataKind.PHONE), "Call me, it is five five five.", "One two three four five.");

        assertThat(redacted.speech().segments())
                .extracting(Segment::text)
                .containsExactly("Call me, it is [phone]", "[phone].");
        assertThat(redacted.redactions()).containsExactly(new Redaction(PersonalDataKind.PHONE, 400, 1200));
        assertThat(redacted.speech().segments().getFirst().words().getLast()).isEqualTo(new Word(400, 700, "[phone]"));
    }

    @Test
    void wordsThatAreNotThoseOfTheTextAreLeftOut() {
        Segment segment = new Segment(
                0, 900, "Call 5551234567.", 1, List.of(new Word(0, 100, "Call"), new Word(100, 900, "five-five-five")));
        RedactedSpeech redacted = Redactor.redact(speech(List.of(segment)), Set.of(PersonalDataKind.PHONE));

        assertThat(redacted.speech().segments().getFirst().words()).isEmpty();
        assertThat(redacted.redactions()).containsExactly(new Redaction(PersonalDataKind.PHONE, 0, 900));
    }

    private static RedactedSpeech redact(Set<PersonalDataKind> kinds, String... segments) {
        List<Segment> said = new ArrayList<>();
        long at = 0;
        for (String text : segments) {
            List<Word> words = new ArrayList<>();
            long start = at;
            for (String word : text.split(" ", -1)) {
                words.add(new Word(at, at + 100, word));
                at += 100;
            }
            said.add(new Segment(start, at, text, 1, words));
        }
        return Redactor.redact(speech(said), kinds);
    }

    private static RecognizedSpeech speech(List<Segment> segments) {
        return new RecognizedSpeech(
                String.join(" ", segments.stream().map(Segment::text).toList()),
                new Language("en", 1),
                segments,
                new Model("test", "written", "1"));
    }

    private static String words(RecognizedSpeech speech) {
        return String.join(
                " ",
                speech.segments().stream()
                        .flatMap(segment -> segment.words().stream())
                        .map(Word::text)
                        .toList());
    }
}
