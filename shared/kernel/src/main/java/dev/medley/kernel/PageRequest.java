package dev.medley.kernel;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which page of a list is wanted, and in which order.
 *
 * @param limit how many items at most
 * @param cursor where the page before ended; null for the first page
 * @param sort what to sort by, most significant first; empty for the order that the list has by itself
 */
public record PageRequest(int limit, @Nullable String cursor, List<Sort> sort) {

    public static final int DEFAULT_LIMIT = 20;
    public static final int MAX_LIMIT = 100;
    private static final int MAX_SORTS = 3;

    /** One field to sort by. */
    public record Sort(String field, boolean descending) {

        private static Sort parse(String text) {
            boolean descending = text.startsWith("-");
            return new Sort(descending ? text.substring(1) : text, descending);
        }
    }

    public PageRequest {
        sort = List.copyOf(sort);
        if (limit < 1 || limit > MAX_LIMIT) {
            throw limitInvalid();
        }
        if (sort.size() > MAX_SORTS) {
            throw sortInvalid("A list is sorted by at most " + MAX_SORTS + " fields.");
        }
        if (sort.stream().map(Sort::field).distinct().count() < sort.size()) {
            throw sortInvalid("A field is named twice.");
        }
    }

    /** A page in the list's own order. */
    public static PageRequest of(int limit, @Nullable String cursor) {
        return new PageRequest(limit, cursor, List.of());
    }

    /**
     * A page as a client asks for it.
     *
     * @param limit a number; null for {@link #DEFAULT_LIMIT}
     * @param sort fields with commas between, each with a minus in front for descending order: {@code -price,name}
     */
    public static PageRequest parse(@Nullable String limit, @Nullable String cursor, @Nullable String sort) {
        List<Sort> sorts = sort == null || sort.isBlank()
                ? List.of()
                : Arrays.stream(sort.split(",", -1))
                        .map(field -> Sort.parse(field.strip()))
                        .toList();
        return new PageRequest(limit == null ? DEFAULT_LIMIT : number(limit), cursor, sorts);
    }

    private static int number(String limit) {
        try {
            if (!limit.chars().allMatch(c -> c >= '0' && c <= '9')) {
                throw limitInvalid();
            }
            return Integer.parseInt(limit);
        } catch (NumberFormatException _) {
            throw limitInvalid();
        }
    }

    /** What a list says that cannot be sorted by this field. */
    public static Refusal unknownSort(Iterable<String> known) {
        String fields = String.join(", ", known);
        return sortInvalid(
                fields.isEmpty() ? "This list has one order only." : "This list is sorted by: " + fields + ".");
    }

    private static Refusal sortInvalid(String detail) {
        return Refusal.invalid("sort-invalid", "/sort", detail);
    }

    private static Refusal limitInvalid() {
        return Refusal.invalid("limit-invalid", "/limit", "A page has from 1 to " + MAX_LIMIT + " items.");
    }
}
