package dev.medley.speech.syntheses;

import dev.medley.kernel.Refusal;
import dev.medley.models.speech.Prosody;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** The attributes of an element of SSML, read as SSML 1.1 says. */
final class SsmlAttributes {

    private static final Pattern TIME = Pattern.compile("\\+?(\\d{1,6}(?:\\.\\d{1,6})?)(ms|s)");
    private static final Pattern PERCENT = Pattern.compile("([+-]?)(\\d{1,3}(?:\\.\\d{1,3})?)%");
    private static final Pattern DECIBELS = Pattern.compile("([+-]?\\d{1,2}(?:\\.\\d{1,3})?)dB");
    private static final long LONGEST_MS = 10_000;

    private static final Map<String, Double> RATES =
            Map.of("x-slow", 0.6, "slow", 0.8, "medium", 1.0, "default", 1.0, "fast", 1.25, "x-fast", 1.6);
    private static final Map<String, Double> PITCHES =
            Map.of("x-low", 0.8, "low", 0.9, "medium", 1.0, "default", 1.0, "high", 1.12, "x-high", 1.25);
    private static final Map<String, Double> VOLUMES =
            Map.of("x-soft", -12.0, "soft", -6.0, "medium", 0.0, "default", 0.0, "loud", 4.0, "x-loud", 8.0);
    private static final Map<String, Long> STRENGTHS =
            Map.of("none", 0L, "x-weak", 100L, "weak", 200L, "medium", 400L, "strong", 700L, "x-strong", 1_000L);

    private static final Prosody STRONG = new Prosody(0.85, 1.08, 4);
    private static final Prosody MODERATE = new Prosody(0.93, 1.04, 2);
    private static final Prosody REDUCED = new Prosody(1.1, 0.97, -3);

    private final String element;
    private final Map<String, String> values = new LinkedHashMap<>();

    SsmlAttributes(XMLStreamReader xml) {
        element = xml.getLocalName();
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            values.put(xml.getAttributeLocalName(i), xml.getAttributeValue(i).strip());
        }
    }

    /** Refuses all other attributes. */
    void allow(String... names) {
        for (String name : values.keySet()) {
            if (!Set.of(names).contains(name)) {
                throw SsmlReader.unsupported("the attribute " + name + " of " + element);
            }
        }
    }

    Prosody prosody() {
        allow("rate", "pitch", "volume");
        return new Prosody(rate(values.get("rate")), pitch(values.get("pitch")), volume(values.get("volume")));
    }

    Prosody emphasis() {
        allow("level");
        return switch (values.getOrDefault("level", "moderate")) {
            case "strong" -> STRONG;
            case "moderate" -> MODERATE;
            case "none" -> Prosody.PLAIN;
            case "reduced" -> REDUCED;
            default -> throw wrong("level");
        };
    }

    SayAs sayAs() {
        allow("interpret-as");
        return switch (values.getOrDefault("interpret-as", "")) {
            case "characters", "spell-out", "digits", "telephone" -> SayAs.CHARACTERS;
            case "ordinal" -> SayAs.ORDINAL;
            case "cardinal", "number" -> SayAs.TEXT;
            default ->
                throw SsmlReader.unsupported(
                        "say-as other than characters, spell-out, digits, telephone, ordinal, cardinal and number");
        };
    }

    String alias() {
        allow("alias");
        if (!values.containsKey("alias")) {
            throw wrong("alias");
        }
        return values.get("alias");
    }

    long pauseMs() {
        allow("time", "strength");
        String time = values.get("time");
        if (time == null) {
            Long strength = STRENGTHS.get(values.getOrDefault("strength", "medium"));
            if (strength == null) {
                throw wrong("strength");
            }
            return strength;
        }
        Matcher matcher = TIME.matcher(time);
        if (!matcher.matches()) {
            throw wrong("time");
        }
        double ms = Double.parseDouble(matcher.group(1)) * (matcher.group(2).equals("s") ? 1000 : 1);
        if (ms > LONGEST_MS) {
            throw SsmlReader.invalid("A break is at most ten seconds long.");
        }
        return Math.round(ms);
    }

    private double rate(@Nullable String value) {
        if (value == null) {
            return 1;
        }
        if (RATES.containsKey(value)) {
            return RATES.get(value);
        }
        return inRange(factor(value, "rate"), "rate");
    }

    private double pitch(@Nullable String value) {
        if (value == null) {
            return 1;
        }
        if (PITCHES.containsKey(value)) {
            return PITCHES.get(value);
        }
        return inRange(factor(value, "pitch"), "pitch");
    }

    private double volume(@Nullable String value) {
        if (value == null) {
            return 0;
        }
        if (VOLUMES.containsKey(value)) {
            return VOLUMES.get(value);
        }
        Matcher matcher = DECIBELS.matcher(value);
        if (!matcher.matches()) {
            throw wrong("volume");
        }
        return Double.parseDouble(matcher.group(1));
    }

    /** 120% is a fifth more, and so is +20%. */
    private double factor(String value, String name) {
        Matcher matcher = PERCENT.matcher(value);
        if (!matcher.matches()) {
            throw wrong(name);
        }
        double share = Double.parseDouble(matcher.group(2)) / 100;
        return switch (matcher.group(1)) {
            case "+" -> 1 + share;
            case "-" -> 1 - share;
            default -> share;
        };
    }

    private double inRange(double factor, String name) {
        if (factor < 0.5 || factor > 2) {
            throw SsmlReader.invalid("A " + name + " is from 50% to 200%.");
        }
        return factor;
    }

    private Refusal wrong(String name) {
        return SsmlReader.invalid("The attribute " + name + " of " + element + " is not as SSML has it.");
    }
}
