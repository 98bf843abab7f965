package dev.medley.meals.ingredients;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Names of ingredients, as they are compared: whole, whatever their case; the plural of a known word is that word. */
public final class IngredientNames {

    private static final int SHORTEST_PLURAL = 4;

    private IngredientNames() {}

    /** A name as it is compared. */
    public static String normal(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .strip()
                .replaceAll("\\s+", " ");
    }

    /** The names that one may be meant by it, the likeliest first. */
    public static List<String> candidates(String name) {
        String normal = normal(name);
        List<String> candidates = new ArrayList<>(List.of(normal));
        if (normal.length() >= SHORTEST_PLURAL && normal.endsWith("s")) {
            candidates.add(normal.substring(0, normal.length() - 1));
            if (normal.endsWith("ies")) {
                candidates.add(normal.substring(0, normal.length() - 3) + "y");
            } else if (normal.endsWith("es")) {
                candidates.add(normal.substring(0, normal.length() - 2));
            }
        }
        return candidates;
    }
}
