package dev.medley.content.templates;

import com.samskivert.mustache.BasicCollector;
import com.samskivert.mustache.Mustache;
import java.io.Writer;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a template reads, and how much of it: maps and lists, and nothing by reflection. Sections in sections go over lists
 * again and again, so steps are counted, and what is written too.
 */
final class TemplateBudget extends BasicCollector {

    private static final int MOST_STEPS = 500_000;
    private static final int MOST_CHARACTERS = 4_000_000;

    private int steps;
    private int characters;

    /** Thrown where a template takes too long, or writes too much. */
    static final class Spent extends RuntimeException {

        Spent() {
            super("The template writes too much", null, false, false);
        }
    }

    private void step() {
        if (++steps > MOST_STEPS) {
            throw new Spent();
        }
    }

    @Override
    public @Nullable Iterator<?> toIterator(Object value) {
        Iterator<?> elements = super.toIterator(value);
        return elements == null
                ? null
                : new Iterator<Object>() {
                    @Override
                    public boolean hasNext() {
                        return elements.hasNext();
                    }

                    @Override
                    public Object next() {
                        step();
                        return elements.next();
                    }
                };
    }

    @Override
    public Mustache.@Nullable VariableFetcher createFetcher(Object context, String name) {
        step();
        return context instanceof Map<?, ?> ? super.createFetcher(context, name) : null;
    }

    @Override
    public <K, V> Map<K, V> createFetcherCache() {
        return Collections.synchronizedMap(new HashMap<>());
    }

    /** Collects what is written. */
    Writer writer(StringBuilder text) {
        return new Writer() {
            @Override
            public void write(char[] buffer, int offset, int length) {
                characters += length;
                if (characters > MOST_CHARACTERS) {
                    throw new Spent();
                }
                text.append(buffer, offset, length);
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
    }
}
