package dev.medley.devices.registry;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A version as numbers that can be compared, also by the database: four of them and, in front of a release, one more that puts its
 * candidates before it. What holds no number at its beginning has none and is before all others.
 */
public record SoftwareVersion(String text, String literal) implements Comparable<SoftwareVersion> {

    private static final Pattern NUMBERS = Pattern.compile("v?([0-9]{1,9}(?:[.][0-9]{1,9}){0,3})(-[A-Za-z0-9.-]+)?.*");
    private static final Pattern START = Pattern.compile("^v?[0-9]+([.][0-9]+){0,3}");
    private static final int PLACES = 4;

    /** Reads whatever a device calls its version. */
    public static SoftwareVersion of(String text) {
        Matcher matcher = NUMBERS.matcher(text);
        if (!matcher.matches()) {
            return new SoftwareVersion(text, "{}");
        }
        int[] numbers = new int[PLACES + 1];
        String[] parts = matcher.group(1).split("[.]", -1);
        for (int i = 0; i < parts.length; i++) {
            numbers[i] = Integer.parseInt(parts[i]);
        }
        numbers[PLACES] = matcher.group(2) == null ? 0 : -1;
        return new SoftwareVersion(
                text, Arrays.stream(numbers).mapToObj(Integer::toString).collect(Collectors.joining(",", "{", "}")));
    }

    /** Whether another text says the same version: {@code v2.0} is {@code 2.0.0}. */
    public boolean isSame(SoftwareVersion other) {
        return text.equals(other.text)
                || (isComparable()
                        && literal.equals(other.literal)
                        && suffix(text).equals(suffix(other.text)));
    }

    private static String suffix(String text) {
        return START.matcher(text).replaceFirst("");
    }

    /** Whether it can be compared. */
    public boolean isComparable() {
        return !literal.equals("{}");
    }

    @Override
    public int compareTo(SoftwareVersion other) {
        return Arrays.compare(numbers(), other.numbers());
    }

    private int[] numbers() {
        String inner = literal.substring(1, literal.length() - 1);
        return inner.isEmpty()
                ? new int[0]
                : Arrays.stream(inner.split(",", -1))
                        .mapToInt(Integer::parseInt)
                        .toArray();
    }
}
