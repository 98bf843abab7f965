package dev.medley.storage;

import dev.medley.kernel.PageRequest;
import dev.medley.kernel.Refusal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/**
 * What a list may be sorted by: the only columns that reach the text of a query. None of them is ever null, and each is
 * read into the item unchanged, since the last item of a page says where the next one begins.
 */
public final class SortKeys<T> {

    private record Key<T>(String column, Function<T, ?> value) {}

    private final Key<T> id;
    private final Map<String, Key<T>> fields;
    private final boolean newestFirst;

    private SortKeys(Key<T> id, Map<String, Key<T>> fields, boolean newestFirst) {
        this.id = id;
        this.fields = fields;
        this.newestFirst = newestFirst;
    }

    /** Newest first, unless a request wants it otherwise; the id decides between items that are equal in all else. */
    public static <T> SortKeys<T> newestFirst(String column, Function<T, UUID> id) {
        return new SortKeys<>(new Key<>(column, id), Map.of(), true);
    }

    /** The same for what is worked off in the order in which it came. */
    public static <T> SortKeys<T> oldestFirst(String column, Function<T, UUID> id) {
        return new SortKeys<>(new Key<>(column, id), Map.of(), false);
    }

    /**
     * Lets requests sort by one more field.
     *
     * @param field its name in requests
     * @param column the column, or an expression that an index serves
     */
    public SortKeys<T> and(String field, String column, Function<T, ?> value) {
        Map<String, Key<T>> more = new LinkedHashMap<>(fields);
        more.put(field, new Key<>(column, value));
        return new SortKeys<>(id, more, newestFirst);
    }

    /**
     * The order that a request asks for; the id comes last and goes the way of the field before it, so that one index
     * serves both directions.
     *
     * @throws Refusal {@code sort-invalid} when it names a field that is not among these
     */
    SortOrder<T> order(PageRequest request) {
        List<SortOrder.Term<T>> terms = new ArrayList<>();
        boolean descending = newestFirst;
        for (PageRequest.Sort sort : request.sort()) {
            Key<T> key = fields.get(sort.field());
            if (key == null) {
                throw PageRequest.unknownSort(fields.keySet());
            }
            descending = sort.descending();
            terms.add(new SortOrder.Term<>(key.column(), descending, key.value()));
        }
        terms.add(new SortOrder.Term<>(id.column(), descending, id.value()));
        return new SortOrder<>(terms);
    }
}
