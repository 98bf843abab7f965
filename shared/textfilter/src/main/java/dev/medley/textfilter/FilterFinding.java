package dev.medley.textfilter;

/**
 * Something that a rule found.
 *
 * @param category what it is: see {@link FilterCategory}
 * @param score how sure, from 0 to 1
 * @param rule which rule: {@code word:...}, {@code email}, {@code denied-host} ...
 * @param start where it begins in the text, in UTF-16 units
 * @param end where it ends; as {@code start} where the text as a whole is meant
 * @param mask what stands in its place where it is masked
 */
public record FilterFinding(String category, double score, String rule, int start, int end, String mask) {

    static FilterFinding ofWhole(String category, double score, String rule) {
        return new FilterFinding(category, score, rule, 0, 0, "");
    }

    boolean hasSpan() {
        return end > start;
    }

    boolean overlaps(FilterFinding other) {
        return start < other.end && other.start < end;
    }
}
