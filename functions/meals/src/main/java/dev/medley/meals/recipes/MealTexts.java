package dev.medley.meals.recipes;

import dev.medley.textfilter.FilterAction;
import dev.medley.textfilter.FilterVerdict;
import dev.medley.textfilter.TextFilter;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

/** Has what authors write for others examined. */
@Singleton
class MealTexts {

    private static final String PLACE = "meal";

    private final TextFilter filter;

    MealTexts(TextFilter filter) {
        this.filter = filter;
    }

    /**
     * What becomes of a text.
     *
     * @param document masked, where something is to be masked
     * @param categories what was found
     */
    record ExaminedText(MealDocument document, boolean held, List<String> categories) {}

    /** @throws dev.medley.kernel.Refusal {@code text-refused} */
    ExaminedText examine(UUID author, MealDocument document) {
        FilterVerdict verdict = filter.check(PLACE, author, document.text()).orRefuse("");
        return new ExaminedText(
                verdict.action() == FilterAction.MASK ? masked(document) : document,
                verdict.isHeld(),
                verdict.categories());
    }

    MealDocument masked(MealDocument document) {
        return new MealDocument(
                masked(document.title()),
                masked(document.description()),
                document.language(),
                document.ingredients().stream().map(this::masked).toList(),
                document.steps().stream().map(this::masked).toList(),
                document.servings(),
                document.prepMinutes(),
                document.cookMinutes(),
                document.nutrition(),
                document.allergens(),
                document.diets(),
                document.cuisine(),
                document.price(),
                document.imageIds());
    }

    private MealLine masked(MealLine line) {
        return new MealLine(
                masked(line.name()),
                line.amount(),
                line.unit(),
                line.note() == null ? null : masked(line.note()),
                line.ingredientId());
    }

    private String masked(String text) {
        return text.isEmpty() ? text : filter.check(PLACE, text).masked();
    }
}
